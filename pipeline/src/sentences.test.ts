import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutSentences, joinSentenceTexts, splitSentences } from './sentences.js'

const texts = (text: string, language = 'en'): string[] => splitSentences(text, language).map((s) => s.text)

describe('splitSentences', () => {
  test('cuts at sentence ends and keeps the marks', () => {
    expect(texts('It rains. Does it? Yes!')).toEqual(['It rains.', 'Does it?', 'Yes!'])
  })

  test('does not cut after titles, initials or inside numbers', () => {
    expect(texts('Dr. Smith paid J. S. Bach 3.14 florins. Then he left.')).toEqual([
      'Dr. Smith paid J. S. Bach 3.14 florins.',
      'Then he left.',
    ])
    expect(texts('M. Dupont est parti. Il reviendra.', 'fr')).toEqual([
      'M. Dupont est parti.',
      'Il reviendra.',
    ])
  })

  test('cuts after the pronoun I', () => {
    expect(texts('So am I. We agree.')).toEqual(['So am I.', 'We agree.'])
  })

  test('a blank line begins a paragraph, a single line break does not', () => {
    expect(splitSentences('One.\nTwo.\n\nThree.', 'en')).toEqual([
      { text: 'One.', startsParagraph: true },
      { text: 'Two.', startsParagraph: false },
      { text: 'Three.', startsParagraph: true },
    ])
  })

  test('nothing but white space is no sentence', () => {
    expect(texts(' \n\n \t')).toEqual([])
  })

  test('joining and splitting again changes nothing', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/)
    const sentence = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => {
      const text = words.join(' ')
      return `${text.charAt(0).toUpperCase()}${text.slice(1)} indeed.`
    })
    const text = fc
      .array(fc.array(sentence, { minLength: 1 }).map((s) => s.join(' ')))
      .map((p) => p.join('\n\n'))
    fc.assert(
      fc.property(text, (original) => {
        const sentences = splitSentences(original, 'en')
        expect(joinSentenceTexts(sentences)).toBe(original)
      }),
    )
  })
})

test('cutSentences loses nothing', () => {
  expect(cutSentences(' One.  Dr. Two! ', 'en')).toEqual([' One.  ', 'Dr. Two! '])
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(cutSentences(text, 'en').join('')).toBe(text)
    }),
  )
})
