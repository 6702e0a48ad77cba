import { afterEach, describe, expect, it, vi } from 'vitest';
import { newKey, withQuery } from './http';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('keys of acts', () => {
  it('are UUIDs, each another', () => {
    expect(newKey()).toMatch(UUID);
    expect(newKey()).not.toBe(newKey());
  });

  it('are UUIDs too where the page came over plain http', () => {
    const { getRandomValues } = crypto;
    vi.stubGlobal('crypto', { getRandomValues: getRandomValues.bind(crypto) });
    expect(newKey()).toMatch(UUID);
    expect(newKey()).not.toBe(newKey());
  });
});

describe('paths', () => {
  it('carry only parameters that have a value', () => {
    expect(withQuery('/a', { q: 'ana & co', role: undefined, limit: 3, none: '' })).toBe(
      '/a?q=ana+%26+co&limit=3',
    );
    expect(withQuery('/a', {})).toBe('/a');
  });
});
