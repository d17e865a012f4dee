import { expect, test } from 'vitest'
import { LISTENING_RATE } from './listening-rate.js'
import { recognisePiece } from './recognise-piece.js'
import type { Recogniser } from './recognition.js'
import { FRAME_SAMPLES } from './voice-activity/frame-samples.js'

/** Stands in for a model that loses itself in anything longer than six seconds. */
const forgetful: Recogniser = {
  pieceLengths: { pause: 1, longest: 20, earliestCut: 8 },
  recognise: (samples) => {
    const seconds = samples.length / LISTENING_RATE
    return Promise.resolve({
      segments: [
        {
          text: 'Some words were said here.',
          startSeconds: 0,
          endSeconds: seconds,
          evidence: { windowStartSeconds: 0, tokens: [1, 2, 3], meanLogProbability: -0.1 },
        },
      ],
      meanLogProbability: -0.1,
      ended: seconds <= 6,
    })
  },
}

/** Stands in for a model that never comes to an end. */
const mute: Recogniser = {
  ...forgetful,
  recognise: () => Promise.resolve({ segments: [], meanLogProbability: 0, ended: false }),
}

function listeningTo(seconds: number) {
  const samples = new Float32Array(seconds * LISTENING_RATE).fill(0.5)
  const { signal } = new AbortController()
  const speechProbabilities = new Float32Array(Math.ceil(samples.length / FRAME_SAMPLES)).fill(0.75)
  return { recogniser: forgetful, samples, speechProbabilities, wish: { language: 'en' }, signal }
}

function pieceOf(seconds: number) {
  const all = { start: 0, end: seconds * LISTENING_RATE }
  return { speech: all, sound: all }
}

test('a piece in which the model lost itself is heard again in halves that follow each other', async () => {
  const segments = await recognisePiece(listeningTo(9), pieceOf(9))
  expect(segments).toHaveLength(2)
  expect(segments[0]?.endSeconds).toBe(segments[1]?.startSeconds)
  expect(segments[1]?.endSeconds).toBe(9)
})

test('a short piece is given up', async () => {
  const listening = { ...listeningTo(5.9), recogniser: mute }
  await expect(recognisePiece(listening, pieceOf(5.9))).resolves.toEqual([])
})

test('times are those of the recording, without the margin that the model heard', async () => {
  const piece = { speech: { start: 32_000, end: 64_000 }, sound: { start: 28_000, end: 68_000 } }
  const [segment] = await recognisePiece(listeningTo(5), piece)
  expect(segment).toMatchObject({ startSeconds: 2, endSeconds: 4 })
})

test('a segment says what the model and the detector know of it', async () => {
  const segments = await recognisePiece(listeningTo(9), pieceOf(9))
  const known = { tokens: [1, 2, 3], meanLogProbability: -0.1, noSpeechProbability: 0.25 }
  expect(segments.map(({ evidence }) => evidence)).toEqual([
    { ...known, windowStartSeconds: 0 },
    { ...known, windowStartSeconds: segments[0]?.endSeconds },
  ])
})

test('before a recording that begins at once the model hears silence', async () => {
  const all: Float32Array[] = []
  const listener: Recogniser = {
    ...forgetful,
    recognise: (sound, wish, signal) => {
      all.push(sound)
      return forgetful.recognise(sound, wish, signal)
    },
  }
  const piece = { speech: { start: 0, end: 32_000 }, sound: { start: -4800, end: 32_000 } }
  const [segment] = await recognisePiece({ ...listeningTo(2), recogniser: listener }, piece)
  expect(all[0]?.length).toBe(36_800)
  expect(all[0]?.subarray(0, 4800).every((sample) => sample === 0)).toBe(true)
  expect(all[0]?.[4800]).toBe(0.5)
  expect(segment).toMatchObject({ startSeconds: 0, evidence: { windowStartSeconds: 0 } })
  expect(segment?.endSeconds).toBeCloseTo(2)
})
