import type { TaskView } from '@mega-pipeline/pipeline'
import { describe, expect, test } from 'vitest'
import { nextBar } from './next-bar'
import { totalsOf } from './run-totals'
import { layOutTimeline } from './timeline-layout'

const start = Date.UTC(2026, 0, 1) / 1000
const at = (seconds: number) => new Date((start + seconds) * 1000).toISOString()

/** A translated sentence that waited from one moment to another, and was worked on from there to a third. */
function task(
  queued: number,
  started: number | null,
  finished: number | null,
  rest: Partial<TaskView> = {},
): TaskView {
  return {
    id: `${queued}-${started}-${finished}`,
    kind: 'translate',
    step: 'translate_text',
    stage: 'translate',
    language: 'fr',
    text: 'A sentence.',
    askedEngine: 'ladder',
    engine: 'bergamot',
    state: finished === null ? (started === null ? 'queued' : 'running') : 'done',
    progress: 1,
    attempts: 1,
    problem: null,
    isReused: false,
    wantedAt: at(queued),
    queuedAt: at(queued),
    startedAt: started === null ? null : at(started),
    finishedAt: finished === null ? null : at(finished),
    cpuSeconds: 1,
    peakMemoryBytes: 100,
    ...rest,
  }
}

const generation = task(0, 2, 10, {
  kind: 'generate',
  step: 'generate_text',
  stage: 'generate',
  language: 'en',
  text: null,
  cpuSeconds: 12,
  peakMemoryBytes: 500,
})

describe('the timeline of a run', () => {
  test('a task waits, then it is worked on, as shares of the whole', () => {
    const { lanes, seconds } = layOutTimeline([generation], start + 100)
    expect(seconds).toBe(10)
    expect(lanes[0]?.bars[0]).toMatchObject({
      waiting: { begin: 0, end: 0.2 },
      working: { begin: 0.2, end: 1 },
      sentence: null,
    })
  })

  test('each cell has a lane, in the order of a row; its sentences are numbered', () => {
    const { lanes } = layOutTimeline([task(3, 4, 5), task(5, 6, 7), generation], start + 100)
    expect(lanes.map(({ stage, language }) => `${stage} ${language}`)).toEqual([
      'generate en',
      'translate fr',
    ])
    expect(lanes[1]?.bars.map(({ sentence }) => sentence)).toEqual([1, 2])
  })

  test('what is worked on at once has lines of its own, what follows shares one', () => {
    const { lanes } = layOutTimeline([task(0, 0, 4), task(0, 2, 6), task(0, 5, 8)], start + 100)
    expect(lanes[0]?.lines).toBe(2)
    expect(lanes[0]?.bars.map(({ line }) => line)).toEqual([0, 1, 0])
  })

  test('what is not finished lasts until now', () => {
    const { lanes } = layOutTimeline([task(0, 5, null), task(0, null, null)], start + 10)
    expect(lanes[0]?.bars).toMatchObject([
      { waiting: { begin: 0, end: 0.5 }, working: { end: 1 } },
      { waiting: { begin: 0, end: 1 }, working: { begin: 1, end: 1 } },
    ])
  })

  test('what another run has brought takes no time here, however long ago that was', () => {
    const reused = task(-5000, -4000, -3000, { isReused: true, wantedAt: at(5) })
    const { lanes, seconds } = layOutTimeline([generation, reused], start + 100)
    expect(seconds).toBe(10)
    expect(lanes[1]?.bars[0]).toMatchObject({ waiting: { begin: 0.5, end: 0.5 }, working: { end: 0.5 } })
  })

  test('a long pause is drawn short, and says how long it was', () => {
    const { lanes, pauses, seconds } = layOutTimeline([generation, task(3610, 3610, 3615)], start + 9999)
    expect(seconds).toBe(15)
    expect(pauses).toEqual([{ at: 12.5 / 20, seconds: 3600 }])
    expect(lanes[1]?.bars[0]?.working).toEqual({ begin: 0.75, end: 1 })
  })

  test('it is marked at round moments', () => {
    const { ticks } = layOutTimeline([generation], start + 100)
    expect(ticks.map(({ seconds }) => seconds)).toEqual([0, 2, 4, 6, 8, 10])
    expect(ticks.at(-1)?.at).toBe(1)
  })

  test('a run without tasks is an empty one', () => {
    expect(layOutTimeline([], start)).toEqual({ lanes: [], pauses: [], seconds: 0, ticks: [] })
  })
})

describe('what a run took', () => {
  test('each stage together, and all of them; what another run brought costs nothing', () => {
    const reused = task(0, 1, 2, { isReused: true, cpuSeconds: 77 })
    const totals = totalsOf([generation, task(3, 6, 7), task(3, 4, 5), reused], start + 100)
    expect(totals).toEqual([
      {
        stage: 'generate',
        tasks: 1,
        reused: 0,
        workSeconds: 8,
        cpuSeconds: 12,
        peakMemoryBytes: 500,
        longestWaitSeconds: 2,
      },
      {
        stage: 'translate',
        tasks: 3,
        reused: 1,
        workSeconds: 2,
        cpuSeconds: 2,
        peakMemoryBytes: 100,
        longestWaitSeconds: 3,
      },
      {
        stage: null,
        tasks: 4,
        reused: 1,
        workSeconds: 10,
        cpuSeconds: 14,
        peakMemoryBytes: 500,
        longestWaitSeconds: 3,
      },
    ])
  })

  test('what nobody could tell is not known, and is not nothing', () => {
    const remote = task(0, 1, 2, { cpuSeconds: null, peakMemoryBytes: null })
    expect(totalsOf([remote], start)[0]).toMatchObject({ cpuSeconds: null, peakMemoryBytes: null })
  })
})

describe('arrow keys', () => {
  const timeline = layOutTimeline([generation, task(3, 4, 5), task(5, 6, 7)], start + 100)

  test.each([
    ['ArrowRight', { lane: 1, bar: 0 }, { lane: 1, bar: 1 }],
    ['ArrowRight', { lane: 1, bar: 1 }, null],
    ['ArrowLeft', { lane: 1, bar: 1 }, { lane: 1, bar: 0 }],
    ['Home', { lane: 1, bar: 1 }, { lane: 1, bar: 0 }],
    ['End', { lane: 1, bar: 0 }, { lane: 1, bar: 1 }],
    ['ArrowDown', { lane: 0, bar: 0 }, { lane: 1, bar: 0 }],
    ['ArrowUp', { lane: 1, bar: 1 }, { lane: 0, bar: 0 }],
    ['ArrowUp', { lane: 0, bar: 0 }, null],
    ['a', { lane: 0, bar: 0 }, null],
  ] as const)('%s leads from %o to %o', (key, from, to) => {
    expect(nextBar(timeline, from, key)).toEqual(to)
  })
})
