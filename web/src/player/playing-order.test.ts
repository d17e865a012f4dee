import { describe, expect, test } from 'vitest'
import {
  beginningOf,
  pointOf,
  resumePoint,
  sameSentence,
  sentenceAt,
  soundOf,
  stepAfter,
} from './playing-order'
import type { Track, TrackSentence } from './track'

const sound = (url: string) => ({ url, contentType: 'audio/flac', seconds: null })

function sentence(name: string, startSeconds: number | null = null): TrackSentence {
  const endSeconds = startSeconds === null ? null : startSeconds + 2
  return { id: `fr-${name}`, line: name, audio: sound(name), startSeconds, endSeconds }
}

const missing: TrackSentence = { id: 'x', line: 'x', audio: null, startSeconds: null, endSeconds: null }

function track(changes: Partial<Track>): Track {
  return {
    id: 'p/local.synthesize.fr',
    promptId: 'p',
    kind: 'narration',
    language: 'fr',
    textCellId: 'local.translate.fr',
    audio: null,
    sentences: [],
    isGrowing: false,
    ...changes,
  }
}
const growing = (...sentences: TrackSentence[]) => track({ sentences, isGrowing: true })
const whole = track({
  audio: sound('whole.mp3'),
  sentences: [sentence('0', 0), sentence('1', 2.5), sentence('2', 6)],
})

describe('where listening begins', () => {
  test('nowhere while the first sentence is missing, even if a later one is there', () => {
    expect(beginningOf(growing())).toBeNull()
    expect(beginningOf(growing(missing, sentence('1')))).toBeNull()
  })

  test('with the first sentence as soon as it is there, with the whole when that is there', () => {
    expect(beginningOf(growing(sentence('0'), missing))).toEqual({ piece: 0, seconds: 0 })
    expect(beginningOf(whole)).toEqual({ piece: 'whole', seconds: 0 })
  })

  test('a sentence begins a moment before its time in the whole, before that with its own sound', () => {
    expect(pointOf(whole, 1)).toEqual({ piece: 'whole', seconds: 2.4 })
    expect(pointOf(growing(missing, sentence('1')), 1)).toEqual({ piece: 1, seconds: 0 })
    expect(pointOf(growing(missing), 0)).toBeNull()
    expect(pointOf(whole, 9)).toBeNull()
  })
})

describe('what comes after a sentence', () => {
  test('the next one, in order', () => {
    const next = { kind: 'play', point: { piece: 1, seconds: 0 } }
    expect(stepAfter(growing(sentence('0'), sentence('1')), 0)).toEqual(next)
  })

  test('waiting while the next one is missing, even if a later one is there', () => {
    const wait = { kind: 'wait', sentence: 1 }
    expect(stepAfter(growing(sentence('0'), missing, sentence('2')), 0)).toEqual(wait)
    expect(stepAfter(growing(sentence('0')), 0)).toEqual(wait)
  })

  test('the end when nothing more will come', () => {
    expect(stepAfter({ ...growing(sentence('0'), missing), isGrowing: false }, 0)).toEqual({ kind: 'end' })
    expect(stepAfter(whole, 'whole')).toEqual({ kind: 'end' })
  })

  test('the rest of the whole sound, once that is finished', () => {
    expect(stepAfter(whole, 0)).toEqual({ kind: 'play', point: { piece: 'whole', seconds: 2.4 } })
    expect(stepAfter(whole, 2)).toEqual({ kind: 'end' })
  })
})

describe('where listening goes on', () => {
  test('at the beginning when nothing was heard, nowhere while there is nothing', () => {
    expect(resumePoint(whole, null)).toEqual({ piece: 'whole', seconds: 0 })
    expect(resumePoint(growing(sentence('0')), null)).toEqual({ piece: 0, seconds: 0 })
    expect(resumePoint(growing(), null)).toBeNull()
  })

  test('where it stopped', () => {
    expect(resumePoint(growing(sentence('0')), { piece: 0, seconds: 1 })).toEqual({ piece: 0, seconds: 1 })
    const inWhole = { piece: 'whole', seconds: 4 } as const
    expect(resumePoint(whole, inWhole)).toEqual(inWhole)
  })

  test('at the same place of the whole sound, once that is finished', () => {
    expect(resumePoint(whole, { piece: 1, seconds: 0.5 })).toEqual({ piece: 'whole', seconds: 3 })
  })

  test('at the beginning again when the narration is being made anew', () => {
    const anew = growing(sentence('0'))
    expect(resumePoint(anew, { piece: 'whole', seconds: 4 })).toEqual({ piece: 0, seconds: 0 })
    expect(resumePoint(anew, { piece: 2, seconds: 1 })).toEqual({ piece: 0, seconds: 0 })
  })
})

describe('which sentence is said', () => {
  test('the last that has begun, or is about to; none before the first', () => {
    const late = track({ audio: sound('a'), sentences: [sentence('0', 1), sentence('1', 4)] })
    const at = (seconds: number) => sentenceAt(late, { piece: 'whole', seconds })
    expect([0.5, 0.9, 3.5, 3.9, 99].map(at)).toEqual([null, 0, 0, 1, 1])
  })

  test('the one whose own sound it is', () => {
    expect(sentenceAt(growing(sentence('0'), sentence('1')), { piece: 1, seconds: 9 })).toBe(1)
  })

  test('none that is known where the times are not', () => {
    expect(sentenceAt(track({ audio: sound('a') }), { piece: 'whole', seconds: 3 })).toBeNull()
  })
})

test('another language goes on with the same sentence, and begins where it has none', () => {
  const english = track({ language: 'en', sentences: ['0', '1', '2'].map((name) => sentence(name)) })
  const edited = track({ sentences: [sentence('0'), sentence('2')] })
  expect(sameSentence(english, 2, edited)).toBe(1)
  expect(sameSentence(english, 1, edited)).toBe(0)
  expect(sameSentence(english, null, edited)).toBe(0)
})

test('a piece has its own sound', () => {
  expect(soundOf(whole, 'whole')?.url).toBe('whole.mp3')
  expect(soundOf(whole, 2)?.url).toBe('2')
  expect(soundOf(whole, 3)).toBeNull()
})
