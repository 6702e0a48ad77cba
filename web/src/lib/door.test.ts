import { beforeEach, describe, expect, it, vi } from 'vitest';
import { beginning, beginningOf, districtOfLink, isIn, keepDoor, pageAfter, schoolOfDevice } from './door';

const WAY = { district: 'd', way: 'w' };
const at = (pathname: string, search = '') => ({ pathname, search });

describe('a way in', () => {
  it('leads back to the page that was asked for, but not to a page of the way in', () => {
    expect(beginningOf(WAY, at('/'), false)).toBe('/api/sign-on/d/ways/w');
    expect(beginningOf(WAY, at('/hallway', '?room=1&x=2'), false)).toBe(
      '/api/sign-on/d/ways/w?to=%2Fhallway%3Froom%3D1%26x%3D2',
    );
    expect(beginningOf(WAY, at('/sign-in', '?district=d'), false)).toBe('/api/sign-on/d/ways/w');
    expect(beginningOf(WAY, at('/sign-in/refused', '?why=off'), false)).toBe('/api/sign-on/d/ways/w');
  });

  it('has the provider ask who is there after a sign-out', () => {
    expect(beginningOf(WAY, at('/'), true)).toBe('/api/sign-on/d/ways/w?anew=true');
  });
});

describe('after a second step', () => {
  it('leads on to a page of this server and to no other', () => {
    expect(pageAfter('?to=%2Fhallway%3Froom%3D1')).toBe('/hallway?room=1');
    for (const bad of [
      '',
      '?to=',
      '?to=https%3A%2F%2Fevil.example',
      '?to=%2F%2Fevil.example',
      '?to=%2F%5Cevil',
      '?to=%2F%09%2Fevil',
    ]) {
      expect(pageAfter(bad)).toBe('/');
    }
  });
});

describe('what a device remembers', () => {
  const DISTRICT = '0b1c7a52-1111-4222-8333-444455556666';

  beforeEach(() => {
    const kept = new Map<string, string>();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
      removeItem: (key: string) => kept.delete(key),
    });
    vi.stubGlobal('location', at('/sign-in', `?district=${DISTRICT}`));
    return () => vi.unstubAllGlobals();
  });

  it('is not a door that the server knows nothing of', () => {
    localStorage.setItem('corridor.school', 's');
    expect(districtOfLink()).toBe(DISTRICT);
    vi.stubGlobal('location', at('/'));
    keepDoor(DISTRICT);
    expect(districtOfLink()).toBe(DISTRICT);
    keepDoor(undefined);
    expect(districtOfLink()).toBeUndefined();
    expect(schoolOfDevice()).toBeUndefined();
  });

  it('is that somebody was in, so that the next one is asked who they are, however it ended', () => {
    expect(beginning('d', 'w')).toBe('/api/sign-on/d/ways/w');
    isIn();
    expect(beginning('d', 'w')).toBe('/api/sign-on/d/ways/w?anew=true');
  });
});
