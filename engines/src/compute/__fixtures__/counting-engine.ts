/** A tiny hosted engine for the tests of hosting itself. */
import { setTimeout as wait } from 'node:timers/promises'
import { PipelineError, type EngineCall } from '@mega-pipeline/pipeline'

interface CountingInput {
  to: number
  manner: 'polite' | 'deaf' | 'crash' | 'fail'
}

export function createEngine(options: { step: number }) {
  return {
    load: async (): Promise<void> => {},
    run: async ({ to, manner }: CountingInput, call: EngineCall<number>): Promise<number> => {
      if (manner === 'crash') process.kill(process.pid, 'SIGKILL')
      if (manner === 'fail') throw new PipelineError('invalid_input', 'no_number', 'There is no such number.')
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
