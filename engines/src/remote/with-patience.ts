import { Patience } from '../ladder/patience.js'
import { timedOut } from '../ladder/step-down.js'

/**
 * One request that shows nothing until its answer is there, given up after so many seconds.
 * @throws PipelineError `engine_timed_out`; the signal's reason
 */
export async function withPatience<Answer>(
  id: string,
  seconds: number,
  signal: AbortSignal,
  request: (signal: AbortSignal) => Promise<Answer>,
): Promise<Answer> {
  const patience = new Patience(signal, seconds)
  try {
    return await request(patience.signal)
  } catch (error) {
    signal.throwIfAborted()
    throw patience.hasRunOut ? timedOut(id, seconds) : error
  } finally {
    patience.end()
  }
}
