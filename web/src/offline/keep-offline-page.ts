import { offlinePage, offlinePolicy, type OfflineWords } from './offline-page'

/** Where the service worker (`public/service-worker.js`) finds the notice. */
const noticePath = '/offline'

/**
 * Leaves the notice with the browser for when the server cannot be reached, and sets the worker going that shows it.
 * Where browsers have no workers, on pages that are not secure, nothing happens.
 */
export async function keepOfflinePage(language: string, words: OfflineWords): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  await navigator.serviceWorker.register('/service-worker.js')
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': await offlinePolicy(),
  }
  const cache = await caches.open('offline-notice')
  await cache.put(noticePath, new Response(offlinePage(language, words), { headers }))
}
