import { PipelineError, type EngineCall, type OnStepDown } from '@mega-pipeline/pipeline'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { stepDown, type Rung } from './step-down.js'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

interface ScriptedRung extends Rung {
  run(call: EngineCall<string>): Promise<string>
}

/** Stands in for an engine: does what the test says. */
function rung(id: string, run: ScriptedRung['run']): ScriptedRung {
  return {
    description: { id, stage: 'generate', version: '1', licence: 'MIT', languages: ['en'] },
    run,
  }
}

const { signal } = new AbortController()
const climb = (rungs: ScriptedRung[], call: EngineCall<string> = { signal }, patience = 10) =>
  stepDown<ScriptedRung, string, string>(rungs, patience, call, (one, itsCall) => one.run(itsCall))
const works = rung('second', async () => 'done by second')
const failing = (kind: 'unavailable' | 'internal' | 'invalid_input', code: string) =>
  rung('first', async () => {
    throw new PipelineError(kind, code, 'No.')
  })

/** Does nothing until it is aborted. */
const silent = rung(
  'first',
  (call) =>
    new Promise((_resolve, reject) => {
      call.signal.addEventListener('abort', () => reject(call.signal.reason as Error))
    }),
)

test.each([
  ['is away', failing('unavailable', 'engine_unreachable')],
  ['died for lack of memory', failing('unavailable', 'engine_died')],
  ['is broken', failing('internal', 'internal_error')],
  ['refuses the content', failing('invalid_input', 'engine_refused')],
  ['does not accept the key', failing('invalid_input', 'engine_key_refused')],
  ['does not know the language', failing('invalid_input', 'language_not_supported')],
])('when the first engine %s, the second one works', async (_what, first) => {
  await expect(climb([first, works])).resolves.toBe('done by second')
})

test('input that no engine could take is not sent on', async () => {
  await expect(climb([failing('invalid_input', 'text_empty'), works])).rejects.toMatchObject({
    code: 'text_empty',
  })
})

test('an engine that is silent for too long is stopped, and the next one works', async () => {
  const climbing = climb([silent, works])
  await vi.advanceTimersByTimeAsync(10_000)
  await expect(climbing).resolves.toBe('done by second')
})

test('an engine that shows progress is waited for', async () => {
  const slow = rung('first', async ({ signal: itsSignal, onProgress }) => {
    for (let step = 1; step <= 5; step++) {
      await vi.advanceTimersByTimeAsync(9000)
      itsSignal.throwIfAborted()
      onProgress?.(step / 5)
    }
    return 'done by first'
  })
  await expect(climb([slow, works])).resolves.toBe('done by first')
})

test('the last failure is told when all fail', async () => {
  const failure = climb([failing('internal', 'internal_error'), silent]).catch((error: unknown) => error)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(await failure).toMatchObject({ code: 'engine_timed_out' })
})

test('an engine that is away for a while makes the failure one to try again, though the next one will never do it', async () => {
  const climbing = climb([
    failing('unavailable', 'engine_unreachable'),
    failing('invalid_input', 'language_not_supported'),
  ])
  await expect(climbing).rejects.toMatchObject({ kind: 'unavailable', code: 'engine_unreachable' })
})

/** Stands in for an engine that is not started where another one can stand in. */
const large = rung('large', async ({ othersCanStandIn }) => {
  if (othersCanStandIn) throw new PipelineError('unavailable', 'memory_too_low', 'large needs more.')
  return 'done by large'
})

test('an engine that lacks memory gives way, and the reason is told', async () => {
  const told: string[] = []
  const attempt = (one: ScriptedRung, itsCall: EngineCall<string>): Promise<string> => one.run(itsCall)
  const note: OnStepDown = (engine, { code, message }) => told.push(`${engine} ${code}: ${message}`)
  const climbing = stepDown<ScriptedRung, string, string>([large, works], 10, { signal }, attempt, note)
  await expect(climbing).resolves.toBe('done by second')
  expect(told).toEqual(['large memory_too_low: large needs more.'])
})

test('it is started all the same when it is the only one, the last one, or none of the others can do it', async () => {
  await expect(climb([large])).resolves.toBe('done by large')
  await expect(climb([failing('unavailable', 'engine_died'), large])).resolves.toBe('done by large')
  await expect(climb([large, failing('invalid_input', 'language_not_supported')])).resolves.toBe(
    'done by large',
  )
})

test('an abort stops the climb', async () => {
  const abort = new AbortController()
  const climbing = climb([silent, works], { signal: abort.signal })
  abort.abort()
  await expect(climbing).rejects.toThrow(/abort/i)
})
