import { describe, expect, test } from 'vitest'
import { changeContent, nextMoment, undoChange, type CellContent } from '../cell-history.js'
import type { CellKey } from '../cell.js'
import { wholeCell } from '../choices.js'
import { editSentences } from '../edit-sentences.js'
import { cellOf, type RunState } from '../run-state.js'
import type { Task } from '../task.js'
import { newRun, resultOf, withCell, withRecord } from './__fixtures__/world.js'
import type { CellPlan } from './cell-plan.js'
import { nextTasks, planRun } from './plan-run.js'
import { overwrittenTasks, supersededTasks } from './written-files.js'

const english: CellKey = { stage: 'generate', language: 'en' }
const french: CellKey = { stage: 'translate', language: 'fr' }
const other = { id: 'test:other', version: '1' }
let clock = 0

/** Finishes whatever is to be done, and gives what that was. */
function play(start: RunState): { end: RunState; done: Task[] } {
  let state = start
  const done: Task[] = []
  for (let [next] = nextTasks(state); next; [next] = nextTasks(state)) {
    done.push(next.task)
    const output = resultOf(next.task)
    state = withRecord(state, next.task.id, { state: 'done', progress: 1, output, finishedAt: ++clock })
  }
  return { end: state, done }
}

function planOf(state: RunState, { stage, language }: CellKey): CellPlan {
  const plan = planRun(state).find(({ cell }) => cell.stage === stage && cell.language === language)
  if (!plan) throw new Error('no such cell')
  return plan
}

function changed(state: RunState, key: CellKey, content: Partial<CellContent>): RunState {
  return withCell(state, changeContent(cellOf(state, key), content, nextMoment(state.cells)))
}

function editFirst(state: RunState, key: CellKey, text: string): RunState {
  const plan = planOf(state, key)
  const first = plan.sentences[0]?.id ?? ''
  const edits = editSentences(
    { ...plan, edits: plan.cell.edits },
    { from: first, through: first },
    text,
    'en',
  )
  return changed(state, key, { edits })
}

function withUndone(state: RunState, key: CellKey): RunState {
  const before = undoChange(cellOf(state, key), nextMoment(state.cells))
  if (!before) throw new Error('nothing to undo')
  return withCell(state, before)
}

const kinds = (tasks: readonly Task[]) => tasks.map(({ input }) => input.kind).toSorted()
const finished = play(newRun({ text: 'Owls.', languages: ['fr'] })).end

describe('a choice', () => {
  test('of another voice for one sentence has that one spoken anew, and the narration joined', () => {
    const narration: CellKey = { stage: 'synthesize', language: 'fr' }
    const { place = '' } = planOf(finished, narration).sentences[1] ?? {}
    const state = changed(finished, narration, { choices: { [place]: { engine: other, voice: 'z' } } })
    const { done } = play(state)
    expect(kinds(done)).toEqual(['assemble', 'synthesize'])
    expect(done[0]).toMatchObject({ engine: other, input: { voice: 'z' } })
  })

  test('of another engine for one translation has only what depends on it done anew', () => {
    const { place = '' } = planOf(finished, french).sentences[0] ?? {}
    const { end, done } = play(changed(finished, french, { choices: { [place]: { engine: other } } }))
    expect(done.filter(({ input }) => input.kind === 'translate')).toMatchObject([{ engine: other }])
    expect(planOf(end, french).isWhole).toBe(true)
  })

  test('of another seed for one generated sentence leaves the others as they are', () => {
    const before = planOf(finished, english).sentences
    const { place = '' } = before[2] ?? {}
    const { end, done } = play(changed(finished, english, { choices: { [place]: { seed: 7 } } }))
    const after = planOf(end, english).sentences
    expect(after.map(({ text }) => text).toSpliced(2, 1)).toEqual(
      before.map(({ text }) => text).toSpliced(2, 1),
    )
    expect(after[2]).toMatchObject({ text: 'Seed 7 writes after 2.', place, startsParagraph: true })
    expect(kinds(done)).toEqual([
      'assemble',
      'assemble',
      'generate',
      'publish',
      'publish',
      'synthesize',
      'synthesize',
      'translate',
    ])
  })

  test('for a whole cell holds for every sentence that has none of its own, edited ones too', () => {
    const narration: CellKey = { stage: 'synthesize', language: 'en' }
    const edited = editFirst(finished, english, 'Bats hunt.')
    const { place = '' } = planOf(edited, narration).sentences[1] ?? {}
    const choices = { [wholeCell]: { voice: 'y' }, [place]: { voice: 'z' } }
    const voices = planOf(changed(edited, narration, { choices }), narration).sentences.map(
      ({ voice }) => voice,
    )
    expect(voices).toEqual(['y', 'z', 'y', 'y'])
  })

  test('stays with its sentence when that is edited', () => {
    const { place = '' } = planOf(finished, french).sentences[0] ?? {}
    const chosen = changed(finished, french, { choices: { [place]: { engine: other } } })
    const [first] = planOf(editFirst(chosen, english, 'Bats hunt.'), french).tasks
    expect(first).toMatchObject({ engine: other, input: { text: 'Bats hunt.' } })
  })
})

describe('a change that is taken back', () => {
  const changedAndDone = play(editFirst(finished, english, 'Bats hunt.')).end
  const undone = withUndone(changedAndDone, english)

  test('needs nothing computed, but has the files written again', () => {
    expect(overwrittenTasks(changedAndDone)).toEqual([])
    expect(nextTasks(undone)).toEqual([])
    const planned = planRun(undone).flatMap(({ tasks }) => tasks)
    const overwritten = planned.filter(({ id }) => overwrittenTasks(undone).includes(id))
    expect(kinds(overwritten)).toEqual(['assemble', 'assemble', 'publish', 'publish'])
  })

  test('is the plan of before', () => {
    const sentences = (state: RunState) => planRun(state).map((plan) => plan.sentences)
    expect(sentences(undone)).toEqual(sentences(finished))
  })
})

test('what a change leaves without need is let go of, unless it has ended', () => {
  const [writing] = nextTasks(newRun({ text: 'Owls.' })).filter(({ task }) => task.input.kind === 'generate')
  if (!writing) throw new Error('nothing to write')
  const begun = withRecord(newRun({ text: 'Owls.' }), writing.task.id, { state: 'running' })
  expect(supersededTasks(begun)).toEqual([])
  expect(supersededTasks(editFirst(begun, { stage: 'transcribe', language: 'en' }, 'Bats.'))).toEqual([
    writing.task.id,
  ])
  expect(supersededTasks(editFirst(finished, english, 'Bats hunt.'))).toEqual([])
})
