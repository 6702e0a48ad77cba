import type { Preset, SignOn, SignOnDraft } from '~/api/signOn';
import { merge } from '~/lib/merge';

export const PRESETS: Preset[] = ['google', 'microsoft', 'classlink', 'clever', 'generic', 'saml'];

/** What is filled in; what the form shows as text is text. */
export interface SignOnForm {
  name: string;
  issuer: string;
  tenant: string;
  clientId: string;
  clientSecret: string;
  /** Empty where no identifier names an account. */
  identifier: '' | NonNullable<SignOn['identifier']>;
  claim: string;
  byEmail: boolean;
  domains: string;
  audience: SignOn['audience'];
  on: boolean;
  metadata: string;
  metadataUrl: string;
  emailAttribute: string;
}

/** Whether a preset's tokens carry more than an e-mail address that could name an account. */
export const identifies = (preset: Preset) => preset !== 'google';

export const hasTenant = (preset: Preset) => ['microsoft', 'classlink', 'clever'].includes(preset);

/** Whether a preset ever vouches for an e-mail address. */
export const vouchesForAddresses = (preset: Preset) => preset !== 'clever';

/** Whether a preset may tell that somebody has signed out there; of the others it is known that they do not. */
export const tellsSignOuts = (preset: Preset) => preset === 'generic';

/** Those that districts' rosters often come from as well, so that they know people by the roster's identifier. */
const ROSTERING: Preset[] = ['classlink', 'clever'];

const CLAIMS: Partial<Record<Preset, string>> = {
  classlink: 'classLink_sourcedId',
  clever: 'id',
  microsoft: 'employeeid',
};

/** The claim that carries such an identifier as a rule. */
export const usualClaim = (preset: Preset) => CLAIMS[preset] ?? '';

/** What the form begins with. The secret is never told, so its field is empty; what metadata says was taken from it. */
export function valuesOf(preset: Preset, name: string, there?: SignOn): SignOnForm {
  const rosters = ROSTERING.includes(preset);
  return {
    name: there?.name ?? name,
    issuer: there?.issuer ?? '',
    tenant: there?.tenant ?? '',
    clientId: there?.clientId ?? '',
    clientSecret: '',
    identifier: there ? (there.identifier ?? '') : rosters ? 'source-id' : '',
    claim: there ? (there.claim ?? '') : rosters ? usualClaim(preset) : '',
    byEmail: there?.byEmail ?? !rosters,
    domains: there?.domains.join(', ') ?? '',
    audience: there?.audience ?? ['students', 'staff'],
    on: there?.on ?? false,
    metadata: '',
    metadataUrl: there?.saml?.metadataUrl ?? '',
    emailAttribute: there?.saml?.emailAttribute ?? '',
  };
}

/** What is sent: a secret that was not typed stays as it is, so it is left out. */
export function sent(preset: Preset, form: SignOnForm): SignOnDraft {
  const { identifier, claim, clientSecret, domains, metadata, metadataUrl, emailAttribute, ...others } = form;
  const saml = preset === 'saml';
  return {
    ...others,
    metadata: (saml && metadata.trim()) || null,
    metadataUrl: (saml && metadataUrl.trim()) || null,
    emailAttribute: (saml && emailAttribute.trim()) || null,
    preset,
    identifier: identifier || null,
    claim: identifier ? claim.trim() : null,
    clientSecret: clientSecret.trim() || null,
    domains: domains.split(/[\s,;]+/).filter((domain) => domain !== ''),
  };
}

/** Two admins' changes together: what was typed here, and of the rest what the other saved. */
export function merged(base: SignOnForm, mine: SignOnForm, theirs: SignOnForm): SignOnForm {
  return merge(base, mine, theirs).values;
}
