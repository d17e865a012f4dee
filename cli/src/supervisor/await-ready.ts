import type { ChildProcess } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import type { ServiceSpec } from './service-spec.js'

const POLL_MILLISECONDS = 200
const ANSWER_MILLISECONDS = 5_000

/** Resolves with the readiness message (or nothing) once the service is ready; rejects when the signal aborts. */
export function awaitReady(
  child: ChildProcess,
  readiness: ServiceSpec['readiness'],
  signal: AbortSignal,
): Promise<unknown> {
  return readiness === 'message' ? readyMessage(child, signal) : answerAt(readiness.url, signal)
}

function readyMessage(child: ChildProcess, signal: AbortSignal): Promise<unknown> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
    child.on('message', (message) => {
      if (typeof message === 'object' && 'type' in message && message.type === 'ready') resolve(message)
    })
  })
}

async function answerAt(url: string, signal: AbortSignal): Promise<void> {
  for (;;) {
    signal.throwIfAborted()
    try {
      const signals = [signal, AbortSignal.timeout(ANSWER_MILLISECONDS)]
      const response = await fetch(url, { signal: AbortSignal.any(signals) })
      await response.body?.cancel()
      if (response.ok) return
    } catch {
      // Not listening yet.
    }
    await wait(POLL_MILLISECONDS, undefined, { signal })
  }
}
