import type { CellStatus, PromptView } from '@mega-pipeline/pipeline'
import { expect, test } from 'vitest'
import { justFinished } from './just-finished'

function prompt(isFinished: boolean, ...statuses: CellStatus[]): PromptView {
  const cells = statuses.map((status) => ({ status }))
  return { id: 'a', runs: [{ isFinished, cells }] } as unknown as PromptView
}

test('the step from unfinished to finished is told once', () => {
  expect(justFinished(prompt(false, 'working'), prompt(true, 'done'))).toBe('well')
  expect(justFinished(prompt(true, 'done'), prompt(true, 'done'))).toBeNull()
  expect(justFinished(prompt(false, 'working'), prompt(false, 'working'))).toBeNull()
})

test('a failed step is told as such', () => {
  expect(justFinished(prompt(false, 'done', 'working'), prompt(true, 'done', 'failed'))).toBe('failed')
})

test('who cancels a row knows that it has ended', () => {
  expect(justFinished(prompt(false, 'done', 'working'), prompt(true, 'done', 'cancelled'))).toBeNull()
})

test('a row that was not known is not announced', () => {
  expect(justFinished(undefined, prompt(true, 'done'))).toBeNull()
})
