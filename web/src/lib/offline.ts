/**
 * What this device may show without a network. The worker in public/sw.js always asks the network first and looks in
 * these caches only where no answer comes, so nobody is ever shown older code or data while there is a network.
 */
const MANUAL = 'corridor-manual';
const ROLL_CALL = 'corridor-roll-call';
const ID_CARD = 'corridor-id-card';

/** Browsers have these only where the page came over https, or from the machine itself. */
function possible(): boolean {
  return 'serviceWorker' in navigator && 'caches' in globalThis;
}

/** The app's own files that this page has loaded so far, each named by what is in it. */
function files(): string[] {
  return performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'))
    .map(({ pathname }) => pathname);
}

/**
 * Keeps a page with the files that it needs. What an older version of it needed goes.
 *
 * @param current files that may stay though this page has not loaded them
 */
async function keep(name: string, page: string, more: string[], current: string[]): Promise<Cache> {
  await navigator.serviceWorker.register('/sw.js');
  const cache = await caches.open(name);
  const wanted = new Set([page, ...files(), ...more]);
  const known = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  await cache.addAll([...wanted].filter((path) => path === page || !known.has(path)));
  const fresh = new Set([...wanted, ...current]);
  const old = [...known].filter((path) => path.startsWith('/assets/') && !fresh.has(path));
  await Promise.all(old.map((path) => cache.delete(path)));
  return cache;
}

/**
 * Keeps the manual; false where the browser cannot.
 *
 * @param shown the pictures of the page that is open
 * @param all those of every page, which stay once they were shown
 */
export async function keepManual(shown: string[], all: string[]): Promise<boolean> {
  if (!possible()) {
    return false;
  }
  await keep(MANUAL, '/manual', shown, all);
  return true;
}

/** Keeps the page of emergencies, and what it read of the server by its path. */
export async function keepRollCall(answers: Record<string, unknown>): Promise<void> {
  if (!possible()) {
    return;
  }
  const cache = await keep(ROLL_CALL, '/safety', [], []);
  await Promise.all(Object.entries(answers).map(([path, answer]) => cache.put(path, Response.json(answer))));
}

/**
 * Keeps one's own ID card with its photo and the page that shows it; false where the browser cannot.
 *
 * @param answers what the page read of the server, by its path
 */
export async function keepIdCard(
  page: '/card' | '/student',
  answers: Record<string, unknown>,
  photo: string | null | undefined,
): Promise<boolean> {
  if (!possible()) {
    return false;
  }
  const cache = await keep(ID_CARD, page, photo ? [photo] : [], []);
  await Promise.all(Object.entries(answers).map(([path, answer]) => cache.put(path, Response.json(answer))));
  return true;
}

/** Nobody's card stays behind when somebody signs out. */
export async function forgetIdCard(): Promise<void> {
  if (possible()) {
    await caches.delete(ID_CARD);
  }
}

/** Nobody's list stays behind: when a roll call is over, and when somebody signs out. */
export async function forgetRollCall(): Promise<void> {
  if (possible()) {
    await caches.delete(ROLL_CALL);
  }
}
