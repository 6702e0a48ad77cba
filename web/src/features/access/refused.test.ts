import { describe, expect, it } from 'vitest';
import { asksAnew, whyOf } from './refused';

describe('a refusal', () => {
  it('has a reason, whatever stands in the address', () => {
    expect(whyOf('?why=no-account')).toBe('no-account');
    expect(whyOf('?why=toString')).toBe('other');
    expect(whyOf('')).toBe('other');
  });

  it('that is of the account has the provider ask which one it should be', () => {
    expect(asksAnew('account-closed')).toBe(true);
    expect(asksAnew('several-accounts')).toBe(true);
    expect(asksAnew('email-not-verified')).toBe(true);
    expect(asksAnew('provider-down')).toBe(false);
    expect(asksAnew('try-again')).toBe(false);
  });
});
