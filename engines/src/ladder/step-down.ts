import {
  isWorthRetrying,
  PipelineError,
  toProblem,
  type EngineCall,
  type EngineDescription,
  type OnStepDown,
} from '@mega-pipeline/pipeline'
import { Patience } from './patience.js'

/** A rung of a ladder is any engine. */
export interface Rung {
  readonly description: EngineDescription
}

/** One rung's attempt, with a call of its own: its signal also aborts when patience has run out. */
export type Attempt<R extends Rung, Output, Piece> = (rung: R, call: EngineCall<Piece>) => Promise<Output>

/**
 * Problems of the caller's that another engine may not have: it knows other languages and voices, holds more, allows
 * more, or has a key that works.
 */
const engineOwnCodes: ReadonlySet<string> = new Set([
  'context_length_exceeded',
  'engine_key_misdirected',
  'engine_key_refused',
  'engine_not_found',
  'engine_refused',
  'language_not_supported',
  'language_pair_not_supported',
  'model_not_found',
  'prompt_too_long',
  'speed_not_supported',
  'voice_language_mismatch',
  'voice_sample_not_supported',
  'voice_sample_refused',
  'voice_unknown',
  'word_times_not_supported',
])

/**
 * Tries engines in order, going on to the next when one is silent for too long, away, out of memory or refuses.
 * What is wrong with the input itself is not tried again elsewhere. An engine that was not started for lack of memory is
 * started all the same when none of the others could do it.
 * @param patienceSeconds without progress or a piece after which a rung is given up; `Infinity` waits for ever
 * @throws what the last engine threw of which another try may help, else what the last one threw; the signal's reason
 */
export async function stepDown<R extends Rung, Output, Piece = never>(
  rungs: readonly R[],
  patienceSeconds: number,
  { signal, onStart, onProgress, onPiece, onCost }: EngineCall<Piece>,
  attempt: Attempt<R, Output, Piece>,
  onStepDown?: OnStepDown,
): Promise<Output> {
  let failure: unknown
  let passingFailure: unknown
  const turns = rungs.map((rung, index) => ({ rung, othersCanStandIn: index < rungs.length - 1 }))
  for (const { rung, othersCanStandIn } of turns) {
    signal.throwIfAborted()
    const patience = new Patience(signal, patienceSeconds)
    const call: EngineCall<Piece> = {
      signal: patience.signal,
      othersCanStandIn,
      onStart: () => {
        patience.renew()
        onStart?.()
      },
      onProgress: (fraction) => {
        patience.renew()
        onProgress?.(fraction)
      },
      onPiece: (piece) => {
        patience.renew()
        onPiece?.(piece)
      },
      ...(onCost && { onCost }),
    }
    try {
      return await attempt(rung, call)
    } catch (error) {
      signal.throwIfAborted()
      failure = patience.hasRunOut ? timedOut(rung.description.id, patienceSeconds) : error
      if (!mayWorkElsewhere(failure)) throw failure
      const problem = toProblem(failure)
      onStepDown?.(rung.description.id, problem)
      if (isWorthRetrying(problem)) passingFailure = failure
      if (othersCanStandIn && problem.code === 'memory_too_low') turns.push({ rung, othersCanStandIn: false })
    } finally {
      patience.end()
    }
  }
  throw passingFailure ?? failure
}

function mayWorkElsewhere(failure: unknown): boolean {
  const { kind, code } = toProblem(failure)
  return kind === 'unavailable' || kind === 'internal' || engineOwnCodes.has(code)
}

/** @param id of the engine that was silent for so many seconds */
export function timedOut(id: string, seconds: number): PipelineError {
  return new PipelineError(
    'unavailable',
    'engine_timed_out',
    `${id} showed no progress for ${seconds} s. Try again, choose another engine, or raise ENGINE_PATIENCE.`,
  )
}
