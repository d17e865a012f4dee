import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editsForText } from '../edits.js'
import { cellOf, type RunState } from '../run-state.js'
import { joinSentenceTexts } from '../sentences.js'
import type { Task } from '../task.js'
import { newRun, partOf, resultOf, withCell, withRecord } from './__fixtures__/world.js'
import type { CellPlan } from './cell-plan.js'
import { nextTasks as nextWanted, planRun } from './plan-run.js'

const nextTasks = (state: RunState): Task[] => nextWanted(state).map(({ task }) => task)

/** One thing that may happen on the way, chosen by numbers: which task, and what becomes of it. */
const events = ['finish', 'crash', 'write some', 'finish twice'] as const
type Step = readonly [pick: number, event: (typeof events)[number]]
const anySteps = fc.array(fc.tuple(fc.nat(99), fc.constantFrom(...events)))

function finished(state: RunState, task: Task): RunState {
  return withRecord(state, task.id, { state: 'done', progress: 1, output: resultOf(task) })
}

/** Lets the steps happen, then finishes what is left. Gives the end and every task in the order it was finished. */
function play(start: RunState, steps: readonly Step[]): { end: RunState; done: Task[] } {
  let state = start
  const done: Task[] = []
  const finish = (task: Task): void => {
    expectInputsAreThere(state, task)
    done.push(task)
    state = finished(state, task)
  }
  for (const [pick, event] of steps) {
    const tasks = nextTasks(state)
    const task = tasks[pick % tasks.length]
    if (!task) break
    if (event === 'crash') state = withRecord(state, task.id, { state: 'queued' })
    else if (event === 'write some' && task.input.kind === 'generate')
      state = withRecord(state, task.id, { state: 'running', output: partOf(resultOf(task), 0.5) })
    else {
      finish(task)
      if (event === 'finish twice') state = finished(state, task)
    }
  }
  for (let tasks = nextTasks(state); tasks[0]; tasks = nextTasks(state)) finish(tasks[0])
  return { end: state, done }
}

/** What a task reads must already be in some other task's stored result. */
function expectInputsAreThere(state: RunState, { input }: Task): void {
  const stored =
    JSON.stringify([...state.tasks.values()].map(({ output }) => output)) + JSON.stringify(state.cells)
  if (input.kind === 'translate' || input.kind === 'synthesize')
    expect(stored).toContain(JSON.stringify(input.text))
  if (input.kind === 'assemble') for (const { soundKey } of input.pieces) expect(stored).toContain(soundKey)
}

const textOf = ({ sentences }: CellPlan): string =>
  joinSentenceTexts(sentences.map((sentence) => ({ ...sentence, text: sentence.text ?? '?' })))
const generated = (state: RunState): CellPlan | undefined =>
  planRun(state).find(({ cell }) => cell.stage === 'generate')
const computing = (tasks: Task[], kind: Task['input']['kind']): Task[] =>
  tasks.filter(({ input }) => input.kind === kind)

function editGenerated(state: RunState, change: (text: string) => string): RunState {
  const plan = generated(state)
  if (!plan) throw new Error('no generated text')
  const edits = editsForText(
    plan.own.map((sentence) => ({ ...sentence, text: sentence.text ?? '' })),
    change(textOf(plan)),
    plan.emptyId,
    'en',
  )
  return withCell(state, { ...plan.cell, edits })
}

describe('a run', () => {
  test('ends in the same state whatever the order of results, repeats and crashes', () => {
    const expected = planRun(play(newRun(), []).end)
    fc.assert(
      fc.property(anySteps, (steps) => {
        expect(planRun(play(newRun(), steps).end)).toEqual(expected)
      }),
    )
  })

  test('never does a finished task again', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const ids = play(newRun(), steps).done.map(({ id }) => id)
        expect(new Set(ids).size).toBe(ids.length)
      }),
    )
  })

  test('translates and narrates the first sentence while the next is being written', () => {
    let state = newRun({ text: 'Owls.', languages: ['fr'] })
    const writing = nextTasks(state).find(({ input }) => input.kind === 'generate')
    if (!writing) throw new Error('nothing to write')
    state = withRecord(state, writing.id, { state: 'running', output: partOf(resultOf(writing), 0.25) })
    expect(
      nextTasks(state)
        .map(({ input }) => input.kind)
        .toSorted(),
    ).toEqual(['generate', 'publish', 'synthesize', 'translate'])
  })

  test('computes equal sentences once', () => {
    const { done } = play(newRun({ languages: ['fr'] }), [])
    expect(computing(done, 'translate')).toHaveLength(3)
    const narrations = computing(done, 'assemble')
    expect(narrations.map(({ input }) => input.kind === 'assemble' && input.pieces.length)).toEqual([4, 4])
  })

  test('a recording without words leaves nothing more to do, and a text may be written in its place', () => {
    const start = newRun()
    const [listening] = nextTasks(start)
    if (!listening) throw new Error('nothing to transcribe')
    const silent = withRecord(start, listening.id, {
      state: 'done',
      output: { engine: 'test:engine', outcome: 'no_speech', segments: [] },
    })
    expect(nextTasks(silent)).toEqual([])
    const [transcript] = planRun(silent)
    if (!transcript) throw new Error('no transcript')
    const edits = editsForText([], 'Owls, please.', transcript.emptyId, 'en')
    const typed = withCell(silent, { ...transcript.cell, edits })
    expect(
      planRun(play(typed, []).end).every(({ isWhole, sentences }) => isWhole && sentences.length > 0),
    ).toBe(true)
  })
})

describe('an edit', () => {
  test('redoes only what depends on the changed sentence', () => {
    fc.assert(
      fc.property(anySteps, anySteps, (before, after) => {
        const { end } = play(newRun(), before)
        const edited = editGenerated(end, (text) =>
          text.replace('Mice hide. Mice', 'Cats purr. Mice').replace('Mice hide.\n', 'Cats purr.\n'),
        )
        const { done } = play(edited, after)
        // One new sentence: translated into two languages, spoken in three; three narrations and texts made anew.
        expect(computing(done, 'translate')).toHaveLength(2)
        expect(computing(done, 'synthesize')).toHaveLength(3)
        expect(computing(done, 'assemble')).toHaveLength(3)
        expect(computing(done, 'publish')).toHaveLength(3)
        expect(done).toHaveLength(11)
      }),
    )
  })

  test('taken back brings the old results again without any work', () => {
    const { end } = play(newRun(), [])
    const { end: edited } = play(
      editGenerated(end, (text) => text.replace('Owls', 'Bats')),
      [],
    )
    const undone = withCell(edited, { ...cellOf(edited, { stage: 'generate', language: 'en' }), edits: {} })
    expect(nextTasks(undone)).toEqual([])
    expect(planRun(undone)).toEqual(planRun(end).map((plan) => ({ ...plan, cell: { ...plan.cell } })))
  })

  test('of a translation changes only its narration', () => {
    const { end } = play(newRun(), [])
    const [, , , french] = planRun(end)
    const first = french?.own[0]
    if (!french || !first) throw new Error('no French')
    const edits = { [first.id]: [{ text: 'Les hiboux chassent.', startsParagraph: true }] }
    const { done } = play(withCell(end, { ...french.cell, edits }), [])
    expect(done.map(({ input }) => input.kind).toSorted()).toEqual(['assemble', 'publish', 'synthesize'])
  })
})

describe('cancelling', () => {
  test('stops everything that has not started, at any moment', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        let state = newRun()
        for (const [pick] of steps) {
          const tasks = nextTasks(state)
          const task = tasks[pick % tasks.length]
          if (task) state = finished(state, task)
        }
        for (const { cell } of planRun(state)) state = withCell(state, { ...cell, cancelled: true })
        expect(nextTasks(state)).toEqual([])
      }),
    )
  })

  test('one cell leaves the others going', () => {
    const start = newRun({ languages: ['fr'] })
    const narration = cellOf(start, { stage: 'synthesize', language: 'en' })
    const { done } = play(withCell(start, { ...narration, cancelled: true }), [])
    expect(computing(done, 'assemble')).toHaveLength(1)
  })
})

test('a failed task is not tried again by itself', () => {
  const [task] = nextTasks(newRun())
  if (!task) throw new Error('no task')
  const problem = { kind: 'internal', code: 'broken', message: 'It broke. Try again.' } as const
  expect(nextTasks(withRecord(newRun(), task.id, { state: 'failed', problem }))).toEqual([])
})
