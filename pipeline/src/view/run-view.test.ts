import { describe, expect, test } from 'vitest'
import { newRun, partOf, resultOf, withCell, withRecord } from '../plan/__fixtures__/world.js'
import { nextTasks, planRun } from '../plan/plan-run.js'
import type { RunState } from '../run-state.js'
import { viewPrompt } from './run-view.js'
import type { CellView } from './schemas.js'

const cells = (state: RunState): CellView[] => viewPrompt([state]).runs[0]?.cells ?? []
const statuses = (state: RunState): string[] => cells(state).map(({ status }) => status)

function playedToTheEnd(start: RunState): RunState {
  let state = start
  for (let tasks = nextTasks(state); tasks[0]; tasks = nextTasks(state)) {
    const { task } = tasks[0]
    state = withRecord(state, task.id, {
      state: 'done',
      progress: 1,
      output: resultOf(task),
      computeSeconds: 2,
    })
  }
  return state
}

describe('a row', () => {
  test('waits before anything has begun', () => {
    expect(statuses(newRun({ languages: ['fr'] }))).toEqual(Array.from({ length: 5 }, () => 'waiting'))
    expect(viewPrompt([newRun()]).runs[0]?.isFinished).toBe(false)
  })

  test('that is done has texts, narrations, files, engines and what they cost', () => {
    const [transcript, text, narration, translation] = cells(playedToTheEnd(newRun({ languages: ['fr'] })))
    expect(transcript).toMatchObject({ status: 'done', text: 'Tell me of owls. And of mice.', progress: 1 })
    expect(Object.keys(transcript?.files ?? {})).toEqual(['txt', 'srt', 'vtt'])
    expect(transcript?.files['vtt']?.contentType).toMatch(/^text\/vtt/)
    expect(text?.text).toMatch(/^Owls \w+ hunt\. Mice hide\.\n\nMice hide\./)
    expect(narration?.audio).toMatchObject({ contentType: 'audio/mpeg', seconds: 4 })
    expect(Object.keys(narration?.files ?? {})).toEqual(['srt', 'vtt'])
    expect(narration?.segments[1]).toMatchObject({ startSeconds: 1, endSeconds: 2 })
    // Four sentences of which two are equal: three tasks, and one that publishes.
    expect(translation).toMatchObject({ engine: 'test:engine', computeSeconds: 8, edited: false })
  })

  test('shows text and sound as they come', () => {
    const start = newRun({ text: 'Owls.', languages: ['fr'] })
    const writing = nextTasks(start).find(({ task }) => task.input.kind === 'generate')?.task
    if (!writing) throw new Error('nothing to write')
    const part = partOf(resultOf(writing), 0.25)
    const written = withRecord(start, writing.id, { state: 'running', progress: 0.3, output: part })
    const speaking = nextTasks(written).find(({ task }) => task.input.kind === 'synthesize')?.task
    if (!speaking) throw new Error('nothing to say')
    const state = withRecord(written, speaking.id, { state: 'done', output: resultOf(speaking) })
    const [, text, narration, translation] = cells(state)
    expect(text).toMatchObject({ status: 'working', progress: 0.3, segments: [{}] })
    expect(narration).toMatchObject({ status: 'working', audio: null })
    expect(narration?.segments[0]?.audio?.url).toMatch(new RegExp(`/artefacts/${speaking.id}\\.flac$`))
    expect(translation).toMatchObject({ status: 'waiting', segments: [{ text: null }] })
  })
})

describe('a cell', () => {
  test('after a recording without speech is skipped and says why', () => {
    const start = newRun({ languages: ['fr'] })
    const [listening] = nextTasks(start)
    if (!listening) throw new Error('nothing to hear')
    const output = { engine: 'test:engine', outcome: 'no_speech', segments: [] } as const
    const state = withRecord(start, listening.task.id, { state: 'done', output })
    expect(statuses(state)).toEqual(Array.from({ length: 5 }, () => 'skipped'))
    expect(cells(state)[0]).toMatchObject({ notice: 'no_speech', text: null })
  })

  test('that failed says what to do, and what waits for it does not look busy', () => {
    const start = newRun({ languages: ['fr'] })
    const [listening] = nextTasks(start)
    if (!listening) throw new Error('nothing to hear')
    const problem = { kind: 'internal', code: 'broken', message: 'It broke. Try again.' } as const
    const state = withRecord(start, listening.task.id, { state: 'failed', problem })
    expect(statuses(state)).toEqual(['failed', 'waiting', 'waiting', 'waiting', 'waiting'])
    expect(cells(state)[0]?.problem).toEqual(problem)
    expect(viewPrompt([state]).runs[0]?.isFinished).toBe(true)
  })

  test('that is cancelled after it was done is still done', () => {
    const done = playedToTheEnd(newRun({ languages: ['fr'] }))
    const state = planRun(done).reduce((so, { cell }) => withCell(so, { ...cell, cancelled: true }), done)
    expect(statuses(state)).toEqual(Array.from({ length: 5 }, () => 'done'))
  })
})
