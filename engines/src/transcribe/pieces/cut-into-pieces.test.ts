import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LISTENING_RATE } from '../listening-rate.js'
import type { Span } from '../voice-activity/find-speech.js'
import { cutIntoPieces } from './cut-into-pieces.js'

const lengths = { pause: 0.6, longest: 20, earliestCut: 8 }

/** Speech from pairs of seconds. */
function speech(...spans: readonly (readonly [number, number])[]): Span[] {
  return spans.map(([start, end]) => ({ start: start * LISTENING_RATE, end: end * LISTENING_RATE }))
}

/** Sound that is loud all along, but for one quiet place. */
function loud(seconds: number, quietAt?: number): Float32Array {
  const samples = new Float32Array(seconds * LISTENING_RATE).fill(0.5)
  if (quietAt !== undefined) samples.fill(0.01, quietAt * LISTENING_RATE, (quietAt + 0.1) * LISTENING_RATE)
  return samples
}

function inSeconds({ start, end }: Span): [number, number] {
  return [start / LISTENING_RATE, end / LISTENING_RATE]
}

test('a pause between sentences parts two pieces, a breath does not', () => {
  const pieces = cutIntoPieces(loud(12), speech([1, 3], [3.3, 5], [6, 9]), lengths)
  expect(pieces.map((piece) => inSeconds(piece.speech))).toEqual([
    [1, 5],
    [6, 9],
  ])
})

test('a short word waits for what follows', () => {
  const pieces = cutIntoPieces(loud(12), speech([1, 1.4], [2.2, 5]), lengths)
  expect(pieces.map((piece) => inSeconds(piece.speech))).toEqual([[1, 5]])
})

test('a model hears a margin around the speech, and never the same sound twice', () => {
  const [first, second] = cutIntoPieces(loud(6), speech([1, 2.6], [3.2, 5.9]), lengths)
  expect(first && inSeconds(first.sound)).toEqual([0.7, 2.9])
  expect(second && inSeconds(second.sound)).toEqual([2.9, 6])
})

test('a recording that begins at once has a margin too, before its beginning', () => {
  const [first] = cutIntoPieces(loud(6), speech([0, 2]), lengths)
  expect(first && inSeconds(first.sound)).toEqual([-0.3, 2.3])
})

test('long speech is cut at its longest pause', () => {
  const pieces = cutIntoPieces(loud(40), speech([0, 10], [10.2, 15], [15.5, 30]), lengths)
  expect(pieces.map((piece) => inSeconds(piece.speech))).toEqual([
    [0, 15],
    [15.5, 30],
  ])
})

test('speech without a pause is cut where it is quietest', () => {
  const [first, second] = cutIntoPieces(loud(30, 13), speech([0, 30]), lengths)
  expect(first?.speech.end).toBeCloseTo(13.05 * LISTENING_RATE, -2)
  expect(second?.speech.start).toBe(first?.speech.end)
})

test('whatever the pauses, all speech is in one piece and only one, and no piece is too long', () => {
  const stretches = fc.array(
    fc.tuple(fc.double({ min: 0, max: 4, noNaN: true }), fc.double({ min: 0.1, max: 60, noNaN: true })),
    { minLength: 1, maxLength: 8 },
  )
  fc.assert(
    fc.property(stretches, (parts) => {
      const spans: Span[] = []
      let at = 0
      for (const [pause, length] of parts) {
        const start = at + Math.round(pause * LISTENING_RATE) + 1
        at = start + Math.round(length * LISTENING_RATE)
        spans.push({ start, end: at })
      }
      const pieces = cutIntoPieces(new Float32Array(at), spans, lengths)
      let previous = Number.NEGATIVE_INFINITY
      for (const { speech: said, sound } of pieces) {
        expect(sound.start).toBeGreaterThanOrEqual(previous)
        expect(sound.start).toBeLessThanOrEqual(said.start)
        expect(sound.end).toBeGreaterThanOrEqual(said.end)
        expect(said.end - said.start).toBeLessThanOrEqual(lengths.longest * LISTENING_RATE)
        previous = sound.end
      }
      for (const span of spans) {
        const covered = pieces.reduce(
          (sum, piece) =>
            sum +
            Math.max(0, Math.min(span.end, piece.speech.end) - Math.max(span.start, piece.speech.start)),
          0,
        )
        expect(covered).toBe(span.end - span.start)
      }
    }),
    { numRuns: 50 },
  )
})
