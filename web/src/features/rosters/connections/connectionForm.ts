import type { Connection, ConnectionForm, Source, SourceField } from '~/api/rosterTypes';
import { merge } from '~/lib/merge';
import { kindName } from './sourceWords';

export const GUARD = 10;
export const NIGHT = '02:30';

const secret = ({ type }: SourceField) => type === 'secret' || type === 'secret-file' || type === 'consent';

/** What the other side gives with an admin’s consent, if that is the way in that is chosen. */
export const given = (source: Source, settings: ConnectionForm['settings']) =>
  chosen(source, settings).find(({ type }) => type === 'consent');

/** What the form begins with: what is there, or what is usual. Secrets are never told, so their fields are empty. */
export function valuesOf(source: Source, connection?: Connection): ConnectionForm {
  return {
    kind: source.kind,
    name: connection?.name ?? kindName(source.kind),
    settings: Object.fromEntries(
      source.fields.map((field) => [field.name, connection?.settings[field.name] ?? field.choices[0] ?? '']),
    ),
    nightlyAt: connection ? (connection.nightlyAt?.slice(0, 5) ?? null) : source.uploads ? null : NIGHT,
    guardPercent: connection?.guardPercent ?? GUARD,
  };
}

/** Fields that only some of the ways to sign in ask for: by kind, the choice and what it must be. */
const ASKED_WITH: Record<string, { choice: string; fields: Record<string, string[]> }> = {
  oneroster: {
    choice: 'signIn',
    fields: {
      tokenAddress: ['client-credentials'],
      scope: ['client-credentials'],
      clientId: ['client-credentials', 'oauth1-sha256', 'oauth1-sha1'],
      clientSecret: ['client-credentials', 'oauth1-sha256', 'oauth1-sha1'],
      token: ['token'],
    },
  },
  google: {
    choice: 'access',
    fields: {
      keyFile: ['service-account'],
      adminEmail: ['service-account'],
      clientId: ['consent'],
      clientSecret: ['consent'],
      refreshToken: ['consent'],
    },
  },
};

/** The fields that the form shows, going by what is chosen in it. */
export const asked = (source: Source, settings: ConnectionForm['settings']): SourceField[] =>
  chosen(source, settings).filter(({ type }) => type !== 'consent');

function chosen(source: Source, settings: ConnectionForm['settings']): SourceField[] {
  const ways = ASKED_WITH[source.kind];
  return source.fields.filter(({ name }) => {
    const only = ways?.fields[name];
    return !ways || !only || only.includes(settings[ways.choice] ?? '');
  });
}

/** Whether a field must be filled in before the form is sent: a secret that is stored need not be typed again. */
export function lacks(field: SourceField, value: string, connection: Connection | undefined): boolean {
  const stored = secret(field) && (connection?.secretsSet.includes(field.name) ?? false);
  return field.needed && !stored && value.trim() === '';
}

const flat = ({ settings, ...others }: ConnectionForm) => ({ ...others, ...settings });

/** Two admins' changes together: what was typed here, and of the rest what the other saved. */
export function merged(base: ConnectionForm, mine: ConnectionForm, theirs: ConnectionForm): ConnectionForm {
  const { kind, name, nightlyAt, guardPercent, ...settings } = merge(
    flat(base),
    flat(mine),
    flat(theirs),
  ).values;
  return { kind, name, nightlyAt, guardPercent, settings };
}

/** What is sent: a secret that was not typed stays as it is, so it is left out. */
export function sent(source: Source, form: ConnectionForm): ConnectionForm {
  const kept = source.fields.filter(
    (field) => !secret(field) || (field.type !== 'consent' && form.settings[field.name]?.trim()),
  );
  return {
    ...form,
    nightlyAt: form.nightlyAt || null,
    settings: Object.fromEntries(kept.map(({ name }) => [name, form.settings[name] ?? ''])),
  };
}
