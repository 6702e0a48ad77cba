import { describe, expect, it } from 'vitest';
import type { SignOn } from '~/api/signOn';
import { merged, sent, valuesOf } from './signOnForm';

const THERE = {
  name: 'Ours',
  issuer: 'https://id.school.example',
  tenant: '',
  clientId: 'corridor',
  claim: null,
  identifier: null,
  byEmail: true,
  domains: ['a.example', 'b.example'],
  audience: ['staff'],
  on: true,
} as unknown as SignOn;

describe('the form of a way in', () => {
  it('begins with what is usual for its kind', () => {
    expect(valuesOf('google', 'Google')).toMatchObject({ name: 'Google', byEmail: true, identifier: '' });
    expect(valuesOf('classlink', 'ClassLink')).toMatchObject({
      byEmail: false,
      identifier: 'source-id',
      claim: 'classLink_sourcedId',
    });
  });

  it('sends domains one by one, and a secret only if one was typed', () => {
    const form = valuesOf('generic', '', THERE);
    expect(sent('generic', form)).toMatchObject({
      preset: 'generic',
      domains: ['a.example', 'b.example'],
      clientSecret: null,
      claim: null,
      identifier: null,
    });
    const typed = { ...form, domains: ' a.example;b.example  c.example,', clientSecret: 'new' };
    expect(sent('generic', typed)).toMatchObject({
      domains: ['a.example', 'b.example', 'c.example'],
      clientSecret: 'new',
    });
  });

  it('sends no claim where no identifier is chosen, whatever was typed before', () => {
    const form = { ...valuesOf('generic', '', THERE), claim: 'number' };
    expect(sent('generic', form).claim).toBeNull();
    expect(sent('generic', { ...form, identifier: 'number' }).claim).toBe('number');
  });

  it('sends metadata only where it was typed, and of SAML alone', () => {
    const form = { ...valuesOf('saml', 'SAML'), metadataUrl: ' https://idp.example/metadata ' };
    expect(sent('saml', form)).toMatchObject({
      metadata: null,
      metadataUrl: 'https://idp.example/metadata',
      emailAttribute: null,
    });
    expect(sent('generic', form).metadataUrl).toBeNull();
  });

  it('keeps what was typed when somebody else changed something else', () => {
    const base = valuesOf('generic', '', THERE);
    const together = merged(base, { ...base, name: 'Mine' }, { ...base, name: 'Theirs', on: false });
    expect(together).toMatchObject({ name: 'Mine', on: false });
  });
});
