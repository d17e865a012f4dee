import { expect, test } from 'vitest'
import { transcriptionForm } from './transcription-form.js'
import { wishOf } from './transcription-wish.js'

function wish(fields: Readonly<Record<string, unknown>>) {
  return wishOf(transcriptionForm.parse({ file: new File(['x'], 'speech.wav'), ...fields }))
}

const plain = { format: 'json', languages: [], words: false, segments: true, isStreamed: false }

test('a file alone is transcribed as json', () => {
  expect(wish({})).toEqual(plain)
  expect(wish({ language: '', stream: 'false', prompt: '' })).toEqual(plain)
})

test.each([
  [undefined, { words: false, segments: true }],
  [['segment'], { words: false, segments: true }],
  [['word'], { words: true, segments: false }],
  [['word', 'segment'], { words: true, segments: true }],
  [['segment', 'word'], { words: true, segments: true }],
])('the granularities %j, with and without brackets', (granularities, expected) => {
  const format = { response_format: 'verbose_json' }
  expect(wish({ ...format, 'timestamp_granularities[]': granularities })).toMatchObject(expected)
  const [only, ...more] = granularities ?? []
  const unbracketed = more.length === 0 ? only : granularities
  expect(wish({ ...format, timestamp_granularities: unbracketed })).toMatchObject(expected)
})

test('granularities mean nothing outside verbose_json', () => {
  expect(wish({ 'timestamp_granularities[]': ['word'] })).toEqual(plain)
})

test('languages come one by one or as a list, in any case of letters', () => {
  expect(wish({ language: 'EN' }).languages).toEqual(['en'])
  expect(wish({ 'languages[]': ['fr', 'pt-BR'] }).languages).toEqual(['fr', 'pt-br'])
  expect(wish({ languages: 'fr' }).languages).toEqual(['fr'])
})

test('json and text can be streamed; whisper-1 answers whole', () => {
  expect(wish({ stream: 'true' }).isStreamed).toBe(true)
  expect(wish({ stream: 'true', response_format: 'text' }).isStreamed).toBe(true)
  expect(wish({ stream: 'true', model: 'whisper-1' }).isStreamed).toBe(false)
  expect(() => wish({ stream: 'true', response_format: 'srt' })).toThrow('srt cannot be streamed')
})

test.each([
  [{ response_format: 'diarized_json' }, /no engine here tells speakers apart/],
  [{ response_format: 'xml' }, /Invalid option/],
  [{ 'include[]': ['logprobs'] }, /not told here/],
  [{ language: 'english' }, /two-letter code/],
  [{ temperature: '1.5' }, /<=1/],
  [{ 'timestamp_granularities[]': ['sentence'] }, /word/],
  [{ file: 'a text' }, /file name/],
])('%j is refused', (fields, reason) => {
  expect(() => wish(fields)).toThrow(reason)
})
