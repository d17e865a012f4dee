import type { Log } from '@mega-pipeline/platform/log'

/**
 * The body of an answer whose bytes are still being made. A failure breaks the connection off, so that nobody takes what
 * has come for the whole.
 */
export function bodyStream(bytes: AsyncIterable<Uint8Array>, signal: AbortSignal, log: Log): ReadableStream {
  const iterator = bytes[Symbol.asyncIterator]()
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      try {
        const step = await iterator.next()
        if (step.done) controller.close()
        else controller.enqueue(step.value)
      } catch (error) {
        if (!signal.aborted) log.error({ err: error }, 'a stream of sound failed')
        controller.error(error)
      }
    },
    cancel: async () => {
      await iterator.return?.()
    },
  })
}
