/** A tiny hosted engine for the tests of hosting itself. */
import { setTimeout as wait } from 'node:timers/promises'
import type { EngineCall } from '@mega-pipeline/pipeline'

interface CountingInput {
  to: number
  manner: 'polite' | 'deaf' | 'crash'
}

export function createEngine(options: { step: number }) {
  return {
    load: async (): Promise<void> => {},
    run: async ({ to, manner }: CountingInput, call: EngineCall<number>): Promise<number> => {
      if (manner === 'crash') process.kill(process.pid, 'SIGKILL')
      let count = 0
      while (count < to) {
        if (manner === 'polite') {
          call.signal.throwIfAborted()
          await wait(5)
        }
        count += options.step
        if (manner === 'polite') call.onPiece?.(count)
      }
      return count
    },
  }
}
