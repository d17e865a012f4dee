import { Answer } from './answer.js'
import type { Target } from './target.js'

export interface TargetOptions {
  /** The address that paths are put behind, without a slash at its end. */
  readonly url: string
  readonly key?: string | undefined
  readonly model: string
  readonly voice: string
  /** Aborts what is being asked. */
  readonly signal: AbortSignal
}

/** Official clients send something even where nothing is asked for: they cannot be made without a key. */
const ANY_KEY = 'not-needed'

/** A server to ask. A connection that fails rejects as `fetch` does. */
export function openTarget({ url, key, model, voice, signal }: TargetOptions): Target {
  const open = (path: string, request: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(request.headers)
    if (!headers.has('authorization')) headers.set('authorization', `Bearer ${key ?? ANY_KEY}`)
    const signals = request.signal ? [signal, request.signal] : [signal]
    return fetch(url + path, { ...request, headers, signal: AbortSignal.any(signals) })
  }
  return {
    model,
    voice,
    hasKey: key !== undefined,
    open,
    send: async (path, request) => {
      const response = await open(path, request)
      return new Answer(response.status, response.headers, new Uint8Array(await response.arrayBuffer()))
    },
  }
}
