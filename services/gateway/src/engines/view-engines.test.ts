import type { EngineOffer, Stage, StageView } from '@mega-pipeline/pipeline'
import type { LastWork, SeenEngine, SeenService } from '@mega-pipeline/platform/database'
import { expect, test } from 'vitest'
import { SILENT_SECONDS, viewEngines, type EngineFacts } from './view-engines.js'

const at = (seconds: number) => new Date(Date.UTC(2026, 0, 1, 12, 0, seconds))
const now = 100

function offer(stage: Stage, id: string, rest: Partial<EngineOffer> = {}, seen = now): SeenEngine {
  const description = { id, stage, version: '1', licence: 'MIT', languages: ['en'] }
  return { offer: { ...description, isDefault: false, url: null, ...rest }, seenAt: at(seen) }
}

function service(
  id: string,
  startedAt: number,
  seenAt: number,
  rest: Partial<SeenService> = {},
): SeenService {
  return {
    id,
    name: 'translate-text',
    stage: 'translate',
    host: 'here',
    url: null,
    engines: [],
    startedAt: at(startedAt),
    seenAt: at(seenAt),
    silentSeconds: now - seenAt,
    ...rest,
  }
}

const nothing: EngineFacts = { services: [], engines: [], lastWork: [], queue: [] }

function translation(facts: Partial<EngineFacts>): StageView | undefined {
  return viewEngines({ ...nothing, ...facts }).find(({ stage }) => stage === 'translate')
}

test('the stages stand in the order of a row, also when nothing was ever there', () => {
  const views = viewEngines(nothing)
  expect(views.map(({ stage }) => stage)).toEqual(['transcribe', 'generate', 'translate', 'synthesize'])
  expect(views[0]).toMatchObject({ health: 'absent', since: null, lastUse: null, lastProblem: null })
})

test('a stage is ready while one of its services reports, since that one began', () => {
  const services = [
    service('old', 10, now - SILENT_SECONDS - 1, { host: 'elsewhere' }),
    service('new', 50, 99),
  ]
  expect(translation({ services })).toMatchObject({
    health: 'ready',
    since: at(50).toISOString(),
    services: [{ isSilent: true }, { isSilent: false }],
  })
})

test('a stage whose services went without a word is silent, since the last word', () => {
  expect(translation({ services: [service('killed', 10, 60)] })).toMatchObject({
    health: 'silent',
    since: at(60).toISOString(),
  })
})

test('a service that was started again takes the place of the one that was killed', () => {
  const services = [service('killed', 10, 60), service('again', 62, 99)]
  expect(translation({ services })?.services.map(({ id }) => id)).toEqual(['again'])
})

test('a stage whose services ended in order is absent, since its engines were last offered', () => {
  expect(translation({ engines: [offer('translate', 'a', {}, 40)] })).toMatchObject({
    health: 'absent',
    since: at(40).toISOString(),
  })
})

test('the default engine comes first, and engines that are no longer offered are left out', () => {
  const engines = [
    offer('translate', 'other'),
    offer('translate', 'ladder', { isDefault: true }),
    offer('translate', 'former', {}, now - 61),
  ]
  expect(translation({ engines })?.engines.map(({ id }) => id)).toEqual(['ladder', 'other'])
})

const work = (rest: Partial<LastWork>): LastWork => ({
  step: 'translate_text',
  engine: null,
  problem: null,
  finishedAt: at(0),
  ...rest,
})

test('the engine that worked last is told with its rung', () => {
  const pairs = ['fr', 'de'].map((to, index) => ({ from: 'en', to, engine: ['pivot', 'bergamot'][index]! }))
  const engines = [offer('translate', 'ladder', { isDefault: true, pairs })]
  const view = translation({ engines, lastWork: [work({ engine: 'bergamot', finishedAt: at(5) })] })
  expect(view?.lastUse).toEqual({ engine: 'bergamot', at: at(5).toISOString(), rung: 2, rungs: 2 })
  expect(view?.tiers).toEqual([
    { language: 'fr', engine: 'pivot' },
    { language: 'de', engine: 'bergamot' },
  ])
})

test('of a list of engines, the second that worked stood in for the first', () => {
  const engines = [offer('generate', 'openai:gpt,qwen', { isDefault: true })]
  const lastWork = [work({ step: 'generate_text', engine: 'qwen' })]
  expect(viewEngines({ ...nothing, engines, lastWork })[1]?.lastUse).toMatchObject({ rung: 2, rungs: 2 })
})

test('a failure is told until a task is done after it', () => {
  const problem = { kind: 'unavailable', code: 'engine_died', message: 'It died.' } as const
  const failed = work({ problem, finishedAt: at(10) })
  expect(translation({ lastWork: [failed] })?.lastProblem).toMatchObject({ code: 'engine_died' })
  const done = work({ engine: 'bergamot', finishedAt: at(20) })
  expect(translation({ lastWork: [done, failed] })?.lastProblem).toBeNull()
})

test('a stage has the queues of its steps', () => {
  const counts = { waiting: 1, working: 2, delayed: 0 }
  const queue = [
    { step: 'synthesis_audio_en' as const, ...counts },
    { step: 'translate_text' as const, ...counts },
    { step: 'synthesis_audio' as const, ...counts },
  ]
  const views = viewEngines({ ...nothing, queue })
  expect(views.map((view) => view.queue.length)).toEqual([0, 0, 1, 2])
})
