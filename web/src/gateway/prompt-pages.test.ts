import type { PromptView } from '@mega-pipeline/pipeline'
import { expect, test } from 'vitest'
import {
  promptsOf,
  totalOf,
  withChangedPrompt,
  withoutPrompt,
  withPrompt,
  type PromptPages,
} from './prompt-pages'

/** A prompt made in the given minute. */
function prompt(minute: number, text = ''): PromptView {
  const createdAt = new Date(Date.UTC(2026, 0, 1, 12, minute)).toISOString()
  return { id: `p${minute}`, createdAt, recording: null, text, preferredTeam: null, runs: [] }
}

function pages(isEnd: boolean, ...minutes: number[][]): PromptPages {
  return {
    pageParams: minutes.map(() => null),
    pages: minutes.map((page, index) => ({
      prompts: page.map((minute) => prompt(minute)),
      nextCursor: isEnd && index === minutes.length - 1 ? null : 'next',
      total: 9,
    })),
  }
}

const ids = (data: PromptPages) => promptsOf(data).map(({ id }) => id)

test('a new prompt comes first', () => {
  expect(ids(withPrompt(pages(false, [5, 4], [3, 2]), prompt(6)))).toEqual(['p6', 'p5', 'p4', 'p3', 'p2'])
  expect(ids(withPrompt(pages(true, []), prompt(1)))).toEqual(['p1'])
})

test('a known prompt changes in its place', () => {
  const changed = withPrompt(pages(false, [5, 4], [3, 2]), prompt(3, 'new'))
  expect(ids(changed)).toEqual(['p5', 'p4', 'p3', 'p2'])
  expect(promptsOf(changed)[2]?.text).toBe('new')
})

test('a prompt that turns up late stands where its time puts it', () => {
  expect(ids(withPrompt(pages(false, [9, 7], [5, 3]), prompt(6)))).toEqual(['p9', 'p7', 'p6', 'p5', 'p3'])
  expect(ids(withPrompt(pages(true, [9, 7], [5, 3]), prompt(1)))).toEqual(['p9', 'p7', 'p5', 'p3', 'p1'])
})

test('a prompt of a page that is not loaded yet comes with that page', () => {
  expect(ids(withPrompt(pages(false, [9, 7]), prompt(1)))).toEqual(['p9', 'p7'])
})

test('a deleted prompt goes, an unknown one changes nothing', () => {
  expect(ids(withoutPrompt(pages(false, [5, 4], [3]), 'p4'))).toEqual(['p5', 'p3'])
  expect(ids(withoutPrompt(pages(false, [5, 4], [3]), 'p8'))).toEqual(['p5', 'p4', 'p3'])
})

test('what is not on the list is not changed, and pages that do not change stay the same', () => {
  const before = pages(false, [5, 4], [3, 2])
  expect(withChangedPrompt(before, prompt(6))).toBe(before)
  expect(withPrompt(before, prompt(3, 'new')).pages[0]).toBe(before.pages[0])
})

test('the total goes with new rows and with deleted ones', () => {
  const before = pages(false, [5, 4], [3, 2])
  expect(totalOf(withPrompt(before, prompt(6)))).toBe(10)
  expect(totalOf(withPrompt(before, prompt(5, 'new')))).toBe(9)
  expect(totalOf(withPrompt(before, prompt(1)))).toBe(9)
  expect(totalOf(withoutPrompt(before, 'p2'))).toBe(8)
  expect(totalOf(withoutPrompt(before, 'p7'))).toBe(9)
})
