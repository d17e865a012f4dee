import { expect, test } from 'vitest'
import { newRun, withCell, withRecord } from '../plan/__fixtures__/world.js'
import { nextTasks, planRun } from '../plan/plan-run.js'
import { viewPrompt } from './run-view.js'
import { searchEntryOf } from './search-entry.js'

const typed = newRun({ text: 'Les chouettes, l’été.', languages: ['fr', 'es'] })

test('a row is found by its words, languages, teams and states', () => {
  expect(searchEntryOf(viewPrompt([typed]))).toMatchObject({
    words: expect.arrayContaining(['les', 'chouettes', 'l', 'ete']) as unknown,
    states: ['working'],
    languages: ['fr', 'es'],
    teams: ['local'],
  })
})

test('a row of which a step failed is a failed one, and still a working one while others go on', () => {
  const [task] = nextTasks(typed)
  if (!task) throw new Error('nothing to do')
  const problem = { kind: 'internal', code: 'broken', message: 'It broke.' } as const
  const states = nextTasks(typed).reduce(
    (state, { task: { id } }) => withRecord(state, id, { state: 'failed', problem }),
    typed,
  )
  expect(searchEntryOf(viewPrompt([states])).states).toEqual(['failed'])
  const one = withRecord(typed, task.task.id, { state: 'failed', problem })
  expect(searchEntryOf(viewPrompt([one])).states).toContain('failed')
})

test('a row that was cancelled is a cancelled one', () => {
  const state = planRun(typed).reduce((so, { cell }) => withCell(so, { ...cell, cancelled: true }), typed)
  expect(searchEntryOf(viewPrompt([state])).states).toEqual(['cancelled'])
})
