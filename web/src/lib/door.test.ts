import { describe, expect, it } from 'vitest';
import { beginningOf } from './door';

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
