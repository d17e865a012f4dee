import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { SpokenSegment } from '@mega-pipeline/pipeline'
import { verboseTranscription } from './verbose-transcription.js'

const known: SpokenSegment = {
  text: 'One two.',
  startSeconds: 0.5,
  endSeconds: 1.25,
  evidence: {
    windowStartSeconds: 0.2,
    tokens: [7, 8],
    meanLogProbability: -0.25,
    noSpeechProbability: 0.125,
  },
  words: [
    { word: 'One', startSeconds: 0.5, endSeconds: 0.75 },
    { word: 'two.', startSeconds: 0.75, endSeconds: 1.25 },
  ],
}
const unknown: SpokenSegment = { text: 'Three.', startSeconds: 2, endSeconds: 3 }
const recording = { segments: [known, unknown], language: 'en', seconds: 4 }

test('what the engine knows of a segment is told as it is', () => {
  const { segments, words, ...rest } = verboseTranscription(recording, { words: false, segments: true })
  expect(rest).toEqual({
    task: 'transcribe',
    language: 'english',
    duration: 4,
    text: 'One two. Three.',
    usage: { type: 'duration', seconds: 4 },
  })
  expect(words).toBeUndefined()
  expect(segments?.[0]).toEqual({
    id: 0,
    seek: 20,
    start: 0.5,
    end: 1.25,
    text: 'One two.',
    tokens: [7, 8],
    temperature: 0,
    avg_logprob: -0.25,
    compression_ratio: 8 / deflateSync('One two.').length,
    no_speech_prob: 0.125,
  })
})

test('what the engine does not know is left out, not made up', () => {
  const { segments } = verboseTranscription(recording, { words: false, segments: true })
  const ratio = 6 / deflateSync('Three.').length
  expect(segments?.[1]).toEqual({ id: 1, start: 2, end: 3, text: 'Three.', compression_ratio: ratio })
})

test('words alone come without segments', () => {
  const { segments, words } = verboseTranscription(recording, { words: true, segments: false })
  expect(segments).toBeUndefined()
  expect(words).toEqual([
    { word: 'One', start: 0.5, end: 0.75 },
    { word: 'two.', start: 0.75, end: 1.25 },
  ])
})

test('silence has no segments and no words', () => {
  const silence = { segments: [], language: 'en', seconds: 1 }
  expect(verboseTranscription(silence, { words: true, segments: true })).toMatchObject({
    text: '',
    segments: [],
    words: [],
  })
})
