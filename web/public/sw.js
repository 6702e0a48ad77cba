// Shows the manual, the roll call and one's own ID card where there is no network. Each request goes to the network first; only where no
// answer comes does it look for what a page has kept (src/lib/offline.ts). Nothing is kept here, so that no device ever
// shows older code while it is online.

const READS = /^\/api\/(me|schools\/[\w-]+\/(emergency|roll-call|my\/id-card|photos\/[\w-]+))$/;
const PAGES = ['/card', '/student'];

/** Under which path an answer may be kept; undefined for what this worker leaves alone. */
function keptAs({ mode }, { pathname }) {
  if (mode === 'navigate') {
    if (/^\/manual(\/|$)/.test(pathname)) {
      return '/manual';
    }
    if (PAGES.includes(pathname)) {
      return pathname;
    }
    return /^\/(admin\/)?safety\/?$/.test(pathname) ? '/safety' : undefined;
  }
  return pathname.startsWith('/assets/') || READS.test(pathname) ? pathname : undefined;
}

async function answer(request, path) {
  try {
    return await fetch(request);
  } catch (failed) {
    const kept = await caches.match(path, { ignoreVary: true });
    if (kept) {
      return kept;
    }
    throw failed;
  }
}

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  const path =
    event.request.method === 'GET' && url.origin === self.location.origin
      ? keptAs(event.request, url)
      : undefined;
  if (path) {
    event.respondWith(answer(event.request, path));
  }
});
