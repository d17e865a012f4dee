import fc from 'fast-check'
import { joinSentenceTexts, splitSentences } from '@mega-pipeline/pipeline'
import { describe, expect, test } from 'vitest'
import { finishedSentence, openSentence } from './finished-sentence.js'

const finished = (text: string): string | undefined => finishedSentence(text, 'en')?.text

describe('finishedSentence', () => {
  test('a sentence has ended when the next one begins, not at its full stop', () => {
    expect(finished(' It rains.')).toBeUndefined()
    expect(finished(' It rains. The')).toBe('It rains.')
  })

  test('titles, initials and numbers do not end a sentence', () => {
    expect(finished('Dr. Smith')).toBeUndefined()
    expect(finished('It costs 3.50 now')).toBeUndefined()
    expect(finished('It was J. S. Bach who')).toBeUndefined()
  })

  test('a closing quotation mark belongs to the sentence before it', () => {
    expect(finished('She said, "Come home." Then')).toBe('She said, "Come home."')
    expect(finished('“Who is there?” Nobody')).toBe('“Who is there?”')
  })

  test('the end of a line ends the sentence, with or without a mark', () => {
    expect(finished('A Heading\n')).toBe('A Heading')
    expect(finished('It rains.\n\nThe')).toBe('It rains.')
  })

  test('line breaks before it begin a paragraph', () => {
    expect(finishedSentence('\n\nIt rains. The', 'en')).toEqual({ text: 'It rains.', startsParagraph: true })
    expect(finishedSentence(' It rains. The', 'en')).toEqual({ text: 'It rains.', startsParagraph: false })
  })

  test('is the same sentence however much of the text after it has come', () => {
    const sentence = fc.constantFrom(
      'It rains.',
      'Dr. Wood came.',
      'Is it 4.5 miles?',
      '"No," she said.',
      'Go!',
    )
    const sentences = fc.array(sentence, { minLength: 2, maxLength: 5 })
    fc.assert(
      fc.property(sentences, (texts) => {
        const whole = texts.join(' ')
        const first = splitSentences(whole, 'en')[0]?.text
        const seen = Array.from({ length: whole.length }, (_, end) => finished(whole.slice(0, end + 1)))
        expect(new Set(seen.filter((text) => text !== undefined))).toEqual(new Set([first]))
      }),
    )
  })
})

test('what is open is what there is', () => {
  expect(openSentence(' It rains', 'en')?.text).toBe('It rains')
  expect(openSentence(' \n', 'en')).toBeUndefined()
  expect(joinSentenceTexts([openSentence('\n\nIt rains. The', 'en')!])).toBe('It rains.')
})
