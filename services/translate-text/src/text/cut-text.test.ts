import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutText } from './cut-text.js'

const sentences = (text: string): string[] =>
  cutText(text, 'en')
    .filter(({ isSentence }) => isSentence)
    .map(({ text: sentence }) => sentence)

test('sentences are cut from what stands between', () => {
  expect(cutText('  One cat.  Two!\r\n\r\n\tThree', 'en')).toEqual([
    { text: '  ', isSentence: false },
    { text: 'One cat.', isSentence: true },
    { text: '  ', isSentence: false },
    { text: 'Two!', isSentence: true },
    { text: '\r\n\r\n', isSentence: false },
    { text: '\t', isSentence: false },
    { text: 'Three', isSentence: true },
  ])
})

test('what has no words is not translated', () => {
  expect(sentences('12 + 30 = 42 😀\n---\n')).toEqual([])
})

test('a sentence without an end is cut between words, after a comma where there is one', () => {
  const [first = '', second = ''] = sentences(`${'word '.repeat(60)}so, ${'word '.repeat(80)}`)
  expect(first).toMatch(/so,$/)
  expect(second.length).toBeLessThanOrEqual(600)
  for (const piece of sentences('😀a'.repeat(1000))) expect(piece).not.toMatch(/\p{Cs}/u)
})

test('nothing is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (text) => {
      expect(
        cutText(text, 'en')
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text)
    }),
  )
})
