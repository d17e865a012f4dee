import { expect, test } from 'vitest'
import { subjectScore, subjectWords } from './subject-score.js'

const prompt = 'Expand these notes: bees collect nectar from flowers and bring it to the hive.'

test('subject words leave out common words and endings', () => {
  expect(subjectWords('The flower and the flowers were collected by bees.')).toEqual(
    new Set(['flower', 'collec', 'bee']),
  )
})

test('a sentence on the subject is worth more than one beside it', () => {
  const on = subjectScore('Bees visit flowers for their nectar.', prompt, '')
  const off = subjectScore('Walking clears the mind.', prompt, '')
  expect(on).toBeGreaterThan(off)
})

test('saying what was not said yet is worth more', () => {
  const written = 'Bees visit flowers for their nectar.'
  const fresh = subjectScore('They bring it home to the hive.', prompt, written)
  const stale = subjectScore('Nectar comes from flowers.', prompt, written)
  expect(fresh).toBeGreaterThan(stale)
})

test('invented names and numbers are worth less', () => {
  const plain = subjectScore('A farmer loved her bees.', prompt, '')
  for (const sentence of ['A farmer, Sarah, loved her bees.', '2023 was good for bees.']) {
    expect(subjectScore(sentence, prompt, '')).toBeLessThan(plain)
  }
})
