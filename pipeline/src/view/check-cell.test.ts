import { expect, test } from 'vitest'
import { checkCell, type UncheckedCell } from './check-cell.js'

function cell(change: Partial<UncheckedCell>): UncheckedCell {
  return {
    id: 'local.generate.en',
    stage: 'generate',
    language: 'en',
    status: 'done',
    progress: 1,
    engine: null,
    notice: null,
    text: 'Owls fly without a sound.',
    edited: false,
    version: 0,
    canUndo: false,
    canRedo: false,
    segments: [],
    audio: null,
    files: {},
    problem: null,
    waitSeconds: 0,
    computeSeconds: 0,
    ...change,
  }
}

test('a text is measured by the words that were asked for', () => {
  expect(checkCell(cell({}), null, 5)).toEqual([{ name: 'length', value: 1, isGood: true }])
  expect(checkCell(cell({}), null, 10)).toEqual([{ name: 'length', value: 0.5, isGood: false }])
})

test('a narration is measured by its pace', () => {
  const spoken = (seconds: number) =>
    cell({ stage: 'synthesize', audio: { url: '', contentType: 'audio/mpeg', seconds } })
  expect(checkCell(spoken(2), null, 5)).toEqual([{ name: 'pace', value: 150, isGood: true }])
  expect(checkCell(spoken(10), null, 5)).toEqual([{ name: 'pace', value: 30, isGood: false }])
})

test.each([
  ['In 1969, 2 men.', 'En 1969, 2 hommes.', 1],
  ['It weighs 1,500 kg.', 'Cela pèse 1 500 kg.', 1],
  ['It weighs 3.5 kg.', 'Cela pèse 3,5 kg.', 1],
  ['In 1969, 2 men.', 'En 1969, deux hommes.', 0.5],
])('the numbers of "%s" are looked for in "%s"', (source, text, kept) => {
  const checks = checkCell(cell({ stage: 'translate', language: 'fr', text }), source, 5)
  expect(checks).toContainEqual({ name: 'numbers', value: kept, isGood: kept === 1 })
})

test('a translation of which half is missing stands out, and one without numbers has none to keep', () => {
  const checks = checkCell(
    cell({ stage: 'translate', language: 'fr', text: 'Les hiboux' }),
    'Owls fly without a sound.',
    5,
  )
  expect(checks).toEqual([{ name: 'proportion', value: 0.4, isGood: false }])
})

test('what is not done is not judged', () => {
  expect(checkCell(cell({ status: 'working' }), null, 5)).toEqual([])
})
