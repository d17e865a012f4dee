import { expect, test } from 'vitest'
import { WhisperVocabulary } from '../whisper-vocabulary.js'
import { splitIntoWords } from './split-into-words.js'

const marks = [
  '<|endoftext|>',
  '<|startoftranscript|>',
  '<|transcribe|>',
  '<|nocaptions|>',
  '<|notimestamps|>',
  '<|0.00|>',
]
/** `ä` `½` `ł` are the bytes e4 bd (a0) of a Chinese character in the vocabulary's letters. */
const pieces = ['ĠWell', ',', 'Ġice', '-', 'cream', 'Ġ"', 'no', '!"', 'ä½', 'ł', 'å¥½', 'ãĢĤ']
const vocabulary = new WhisperVocabulary([...pieces, ...marks].join('\n'))

function words(language: string, ...written: string[]): string[] {
  const tokens = written.map((piece) => pieces.indexOf(piece))
  return splitIntoWords(tokens, language, vocabulary).map((word) => vocabulary.text(word).trim())
}

test('a space begins a word; punctuation goes with the word that it touches', () => {
  expect(words('en', 'ĠWell', ',', 'Ġice', '-', 'cream', 'Ġ"', 'no', '!"')).toEqual([
    'Well,',
    'ice-cream',
    '"no!"',
  ])
})

test('without spaces in the language each character is a word, however many tokens spell it', () => {
  expect(words('zh', 'ä½', 'ł', 'å¥½', 'ãĢĤ')).toEqual(['你', '好。'])
})
