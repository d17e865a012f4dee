import { expect, test } from 'vitest'
import type { RunState } from '../run-state.js'
import { viewPrompt } from '../view/run-view.js'
import { newRun } from './__fixtures__/world.js'
import { nextTasks } from './plan-run.js'

const problem = {
  kind: 'invalid_input',
  code: 'engine_not_found',
  message: 'No such engine. Take another.',
} as const

function refused(state: RunState): RunState {
  const settings = { ...state.run.settings, refusal: { problem, wishes: {} } }
  return { ...state, run: { ...state.run, settings } }
}

test('a run that cannot be done does nothing, and each of its cells says why', () => {
  const state = refused(newRun({ languages: ['fr'] }))
  expect(nextTasks(state)).toEqual([])
  const [run] = viewPrompt([state]).runs
  expect(run?.isFinished).toBe(true)
  expect(run?.cells.map(({ status }) => status)).toEqual(Array.from({ length: 5 }, () => 'failed'))
  expect(run?.cells.map((cell) => cell.problem)).toEqual(Array.from({ length: 5 }, () => problem))
})

test('what was typed is there all the same', () => {
  const cells = viewPrompt([refused(newRun({ text: 'Owls.', languages: ['fr'] }))]).runs[0]?.cells
  expect(cells?.[0]).toMatchObject({ status: 'done', text: 'Owls.', problem: null })
  expect(cells?.slice(1).every(({ status }) => status === 'failed')).toBe(true)
})
