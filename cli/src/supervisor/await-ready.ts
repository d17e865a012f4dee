import type { ChildProcess } from 'node:child_process'

/**
 * Resolves with the message `{ type: 'ready', ... }` by which a service tells that it is ready; rejects when the
 * signal aborts. Being asked over HTTP would not do: another program may answer at the address.
 */
export function awaitReady(child: ChildProcess, signal: AbortSignal): Promise<unknown> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
    child.on('message', (message) => {
      if (typeof message === 'object' && 'type' in message && message.type === 'ready') resolve(message)
    })
  })
}
