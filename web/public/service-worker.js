/*
 * Shows the notice that the page has left when the server cannot be reached. It keeps nothing else: no page, no
 * answer of the API, no sound. So what is seen is always what the server has, and a new version needs no clearing up.
 * The notice is written by web/src/offline, in the language of the page.
 */
self.addEventListener('install', () => self.skipWaiting())

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('fetch', (event) => {
  const { mode, url } = event.request
  if (mode !== 'navigate' || new URL(url).pathname.startsWith('/api/')) return
  event.respondWith(fetch(event.request).catch(() => notice()))
})

async function notice() {
  return (await caches.match('/offline')) ?? Response.error()
}
