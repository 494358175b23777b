// Service worker: keeps the last copy of the registration form and its files, so that the form opens without a connection.

const CACHE = 'hromada-form-v1';
const FORM = '/documents/new';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { pathname } = new URL(event.request.url);
  const isOurs = event.request.method === 'GET' && (pathname === FORM || pathname.startsWith('/assets/'));
  if (isOurs) event.respondWith(freshOrKept(event.request));
});

/** From the network, keeping a copy; from the copy when there is no network. A page of someone signed out is not kept. */
async function freshOrKept(request) {
  const cache = await caches.open(CACHE);
  try {
    const response = await fetch(request);
    if (response.ok && !response.redirected) await cache.put(request, response.clone());
    return response;
  } catch (failure) {
    const kept = await cache.match(request);
    if (kept) return kept;
    throw failure;
  }
}
