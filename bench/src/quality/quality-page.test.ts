import { expect, test } from 'vitest'
import { checkTable, qualityPage } from './quality-page.js'

const check = { name: 'word errors', value: '1.4 %', bound: 'at most 5 %', passed: true }

test('a check that does not hold stands out', () => {
  expect(checkTable([check, { ...check, value: '9 %', passed: false }])).toBe(
    [
      '| what | measured | bound | holds |',
      '| --- | --- | --- | --- |',
      '| word errors | 1.4 % | at most 5 % | yes |',
      '| word errors | 9 % | at most 5 % | **no** |',
    ].join('\n'),
  )
})

test('the page has the checks of all sections first, then each section', () => {
  const page = qualityPage([{ title: 'Transcription', markdown: 'A table.\n', checks: [check] }], new Date(0))
  expect(page).toMatch(/on 1970-01-01.*## What must hold.*word errors.*## Transcription\n\nA table\.\n/s)
})
