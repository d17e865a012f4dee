import { PipelineError } from '@mega-pipeline/pipeline'
import type { HttpContext, HttpMiddleware } from './http-types.js'

/** Refuses a body over the limit: at once when its length is declared, else as soon as it has run over. */
export function limitBody(bytes: number): HttpMiddleware {
  return async (c, next) => {
    const declared = c.req.header('content-length')
    if (declared !== undefined && Number(declared) > bytes) throw payloadTooLarge(bytes)
    const { body } = c.req.raw
    if (declared === undefined && body !== null) {
      const { url, method, headers, signal } = c.req.raw
      const limited = { method, headers, signal, body: cutOff(body, bytes, c), duplex: 'half' as const }
      c.req.raw = new Request(url, limited)
    }
    await next()
  }
}

export function payloadTooLarge(bytes: number): PipelineError {
  return new PipelineError(
    'invalid_input',
    'payload_too_large',
    `The body of the request is larger than the ${bytes} bytes that are taken. Send less, or raise MAX_UPLOAD_BYTES.`,
  )
}

function cutOff(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  bytes: number,
  c: HttpContext,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  let read = 0
  return body.pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform: (chunk, controller) => {
        read += chunk.byteLength
        if (read <= bytes) return controller.enqueue(chunk)
        // Parsers replace the error of the stream by their own "malformed": the context keeps the true one.
        c.set('bodyTooLarge', true)
        controller.error(payloadTooLarge(bytes))
      },
    }),
  )
}
