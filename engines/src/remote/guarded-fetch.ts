import { setTimeout as wait } from 'node:timers/promises'
import { PipelineError } from '@mega-pipeline/pipeline'

/** A server that asks for a longer pause counts as busy. */
const LONGEST_PAUSE_SECONDS = 30
const MOST_PAUSES = 2

export interface FetchGuard {
  /** The key that requests carry. */
  readonly key: string | undefined
  /** Where it may go: origins such as `https://api.openai.com`. */
  readonly origins: readonly string[]
  readonly fetch?: typeof fetch | undefined
}

/**
 * A `fetch` for requests that carry a key: the key goes to no other place than it is for, no redirect is followed, and
 * without a key no header pretends to have one. When the server asks to come back soon (429 with `Retry-After`,
 * RFC 6585 section 4), it does so, twice at most.
 */
export function guardedFetch({ key, origins, fetch: send = fetch }: FetchGuard): typeof fetch {
  return async (address, init = {}) => {
    const url = new URL(address instanceof Request ? address.url : address)
    const headers = new Headers(init.headers)
    if (key === undefined) headers.delete('authorization')
    else if (carries(key, url, headers) && !origins.includes(url.origin)) throw keyOnItsWayElsewhere(url)
    const request: RequestInit = { ...init, headers, redirect: 'error' }
    for (let pauses = 0; ; pauses++) {
      const response = await send(url, request)
      const seconds = response.status === 429 ? pauseAskedFor(response) : undefined
      if (seconds === undefined || pauses === MOST_PAUSES) return response
      await response.body?.cancel()
      await wait(seconds * 1000, undefined, init.signal ? { signal: init.signal } : {})
    }
  }
}

/** `Retry-After` is a number of seconds or a date (RFC 9110, section 10.2.3). */
function pauseAskedFor({ headers }: Response): number | undefined {
  const text = headers.get('retry-after')
  if (text === null) return undefined
  const seconds = /^\d+$/.test(text) ? Number(text) : (Date.parse(text) - Date.now()) / 1000
  return seconds <= LONGEST_PAUSE_SECONDS ? Math.max(0, seconds) : undefined
}

function carries(key: string, url: URL, headers: Headers): boolean {
  return (
    url.href.includes(encodeURIComponent(key)) || [...headers.values()].some((value) => value.includes(key))
  )
}

function keyOnItsWayElsewhere({ origin }: URL): PipelineError {
  return new PipelineError(
    'invalid_input',
    'engine_key_misdirected',
    `A key was about to be sent to ${origin}, which it is not for; it was not sent. Name a server of your own by its address.`,
  )
}
