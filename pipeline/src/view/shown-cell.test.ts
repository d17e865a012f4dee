import { describe, expect, test } from 'vitest'
import { changeContent, nextMoment } from '../cell-history.js'
import type { CellKey } from '../cell.js'
import { editSentences } from '../edit-sentences.js'
import { newRun, resultOf, withCell, withRecord } from '../plan/__fixtures__/world.js'
import { nextTasks, planRun } from '../plan/plan-run.js'
import { cellOf, type RunState } from '../run-state.js'
import type { TaskKind } from '../task.js'
import { viewPrompt } from './run-view.js'
import type { CellView } from './schemas.js'

let clock = 0

/** Finishes what is to be done, of these kinds or of all. */
function play(start: RunState, ...kinds: TaskKind[]): RunState {
  let state = start
  for (;;) {
    const next = nextTasks(state).find(({ task }) => kinds.length === 0 || kinds.includes(task.input.kind))
    if (!next) return state
    const output = resultOf(next.task)
    state = withRecord(state, next.task.id, { state: 'done', progress: 1, output, finishedAt: ++clock })
  }
}

function editSecond(state: RunState, key: CellKey, text: string): RunState {
  const plan = planRun(state).find(
    (one) => one.cell.stage === key.stage && one.cell.language === key.language,
  )
  const id = plan?.sentences[1]?.id
  if (!plan || id === undefined) throw new Error('nothing to edit')
  const edits = editSentences({ ...plan, edits: plan.cell.edits }, { from: id, through: id }, text, 'en')
  return withCell(state, changeContent(cellOf(state, key), { edits }, nextMoment(state.cells)))
}

function cell(state: RunState, stage: CellView['stage'], language: string): CellView {
  const found = viewPrompt([state]).runs[0]?.cells.find(
    (one) => one.stage === stage && one.language === language,
  )
  if (!found) throw new Error('no such cell')
  return found
}

const finished = play(newRun({ text: 'Tell me. And more.', languages: ['fr'] }))
const english: CellKey = { stage: 'generate', language: 'en' }
const edited = editSecond(finished, english, 'Cats purr.')

describe('a cell whose input was changed', () => {
  test('shows what it was, marked, and only where it is to be redone', () => {
    expect(cell(edited, 'generate', 'en')).toMatchObject({ status: 'working', edited: true, canUndo: true })
    const translation = cell(edited, 'translate', 'fr')
    expect(translation).toMatchObject({ status: 'out_of_date', text: cell(finished, 'translate', 'fr').text })
    expect(translation.segments.map(({ outOfDate }) => outOfDate)).toEqual([false, true, false, false])
    const narration = cell(edited, 'synthesize', 'fr')
    const before = cell(finished, 'synthesize', 'fr')
    expect(narration).toMatchObject({ status: 'out_of_date', audio: before.audio })
    expect(narration.segments.map(({ startSeconds }) => startSeconds)).toEqual([0, 1, 2, 3])
    expect(narration.segments[1]).toMatchObject({ outOfDate: true, audio: before.segments[1]?.audio })
  })

  test('stays out of date when it is cancelled', () => {
    const cancelled = planRun(edited).reduce(
      (state, plan) => withCell(state, { ...plan.cell, cancelled: true }),
      edited,
    )
    expect(cell(cancelled, 'translate', 'fr').status).toBe('out_of_date')
    expect(cell(cancelled, 'synthesize', 'en').status).toBe('out_of_date')
  })

  test('is in order again when it is redone', () => {
    const redone = play(edited)
    for (const one of viewPrompt([redone]).runs[0]?.cells ?? []) {
      expect(one.status).toBe('done')
      expect(one.segments.some(({ outOfDate }) => outOfDate)).toBe(false)
    }
    expect(cell(redone, 'translate', 'fr').segments[1]?.text).toBe('fr(Cats purr.)')
  })

  test('keeps the narration of before until the new one is joined', () => {
    const spoken = play(edited, 'translate', 'synthesize')
    const narration = cell(spoken, 'synthesize', 'fr')
    expect(narration).toMatchObject({ status: 'out_of_date', audio: {} })
    expect(narration.segments.some(({ outOfDate }) => outOfDate)).toBe(false)
  })

  test('shows what it was after several changes at once', () => {
    const twice = editSecond(edited, english, 'Dogs bark.')
    const [, second] = cell(twice, 'translate', 'fr').segments
    expect(second).toMatchObject({
      text: cell(finished, 'translate', 'fr').segments[1]?.text,
      outOfDate: true,
    })
  })
})

test('a text that is to be written anew stays as it was until that begins, with all that was made of it', () => {
  const state = editSecond(finished, { stage: 'transcribe', language: 'en' }, 'And more of cats.')
  for (const [stage, language] of [
    ['generate', 'en'],
    ['synthesize', 'en'],
    ['translate', 'fr'],
    ['synthesize', 'fr'],
  ] as const) {
    const before = cell(finished, stage, language)
    const now = cell(state, stage, language)
    expect(now).toMatchObject({ status: 'out_of_date', text: before.text, audio: before.audio })
    expect(now.segments.every(({ outOfDate }) => outOfDate)).toBe(true)
  }
})

test('a fresh run is never out of date', () => {
  const fresh = play(newRun({ text: 'Tell me. And more.', languages: ['fr'] }), 'generate')
  for (const { status } of viewPrompt([fresh]).runs[0]?.cells ?? []) expect(status).not.toBe('out_of_date')
})
