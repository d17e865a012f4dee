import { errorOf, GatewayError } from './gateway-error'

/** What a request that shows its progress takes. */
export interface ProgressRequest {
  readonly path: string
  readonly body: string | FormData
  readonly headers: Readonly<Record<string, string>>
  /** The share of the body that has left, 0 to 1. */
  readonly onProgress: (share: number) => void
  readonly signal: AbortSignal
}

/** Posts a body and tells how much of it has left, which only XMLHttpRequest can. Throws a {@link GatewayError}. */
export function sendWithProgress<Answer>(asked: ProgressRequest): Promise<Answer> {
  const { path, body, headers, onProgress, signal } = asked
  return new Promise((resolve, reject) => {
    signal.throwIfAborted()
    const request = new XMLHttpRequest()
    const abort = (): void => request.abort()
    request.open('POST', path)
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(loaded / Math.max(1, total)),
    )
    request.addEventListener('load', () => {
      const { status, statusText, responseText } = request
      if (status >= 200 && status < 300) return resolve(JSON.parse(responseText) as Answer)
      void errorOf(new Response(responseText, { status, statusText })).then(reject)
    })
    request.addEventListener('error', () => {
      reject(new GatewayError(0, 'unreachable', 'The server cannot be reached.'))
    })
    request.addEventListener('abort', () => reject(new DOMException('Taken back', 'AbortError')))
    request.addEventListener('loadend', () => signal.removeEventListener('abort', abort))
    signal.addEventListener('abort', abort)
    request.send(body)
  })
}
