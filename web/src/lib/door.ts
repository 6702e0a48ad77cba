/** What this device remembers of the way in, for whoever signs in next. */

const DISTRICT = 'corridor.district';
const SCHOOL = 'corridor.school';
const ANEW = 'corridor.anew';
const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** The district's link, which an admin hands out: /sign-in?district=... It holds until somebody signs in. */
export function districtOfLink(): string | undefined {
  const linked =
    location.pathname === '/sign-in' ? new URLSearchParams(location.search).get('district') : null;
  if (linked && ID.test(linked)) {
    localStorage.setItem(DISTRICT, linked);
  }
  return localStorage.getItem(DISTRICT) ?? undefined;
}

export function schoolOfDevice(): string | undefined {
  return localStorage.getItem(SCHOOL) ?? undefined;
}

/** Whoever is here is of another district than the device remembers. */
export function forgetDoor(): void {
  localStorage.removeItem(DISTRICT);
  localStorage.removeItem(SCHOOL);
}

/** A door that the server knows nothing of, such as an old link's, is not kept. */
export function keepDoor(district: string | null | undefined): void {
  if (!district) {
    forgetDoor();
  }
}

/** Somebody came as the wrong one: next time the provider is to ask who is there. */
export function askAnew(): void {
  localStorage.setItem(ANEW, '1');
}

/**
 * Somebody is signed in: their school is what the device goes by now. However that ends, also by itself while nobody
 * looks, whoever comes next may be somebody else.
 */
export function isIn(): void {
  localStorage.removeItem(DISTRICT);
  askAnew();
}

/** Where a way in begins, as one that leads back to the page that was asked for, but not to a page of the way in. */
export function beginningOf(
  { district, way }: { district: string; way: string },
  asked: { pathname: string; search: string },
  anew: boolean,
): string {
  const query = new URLSearchParams();
  if (asked.pathname !== '/' && !/^\/sign-in(\/|$)/.test(asked.pathname)) {
    query.set('to', asked.pathname + asked.search);
  }
  if (anew) {
    query.set('anew', 'true');
  }
  return `/api/sign-on/${district}/ways/${way}${query.size > 0 ? `?${query}` : ''}`;
}

/** Where a way in begins on this page. */
export function beginning(district: string, way: string): string {
  return beginningOf({ district, way }, location, localStorage.getItem(ANEW) !== null);
}

/** The page that somebody came for who had a second step to take; the first one for whatever is no page of ours. */
export function pageAfter(search: string): string {
  const to = new URLSearchParams(search).get('to') ?? '';
  return /^\/(?![/\\])/.test(to) && !/[\t\r\n]/.test(to) ? to : '/';
}
