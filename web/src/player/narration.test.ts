import { describe, expect, test } from 'vitest'
import { firstTrack, resumePoint, soundOf, stepAfter, type Narration } from './narration'

const sound = (url: string) => ({ url, contentType: 'audio/flac', seconds: null })
const sentence = (name: string, startSeconds: number | null = null) => ({ audio: sound(name), startSeconds })
const missing = { audio: null, startSeconds: null }
const growing = (...sentences: Narration['sentences']): Narration => ({
  audio: null,
  sentences,
  isGrowing: true,
})
const whole: Narration = {
  audio: sound('whole.mp3'),
  sentences: [sentence('0', 0), sentence('1', 2.5), sentence('2', 6)],
  isGrowing: false,
}

describe('where listening begins', () => {
  test('nowhere while the first sentence is missing, even if a later one is there', () => {
    expect(firstTrack(growing())).toBeNull()
    expect(firstTrack(growing(missing, sentence('1')))).toBeNull()
  })

  test('with the first sentence as soon as it is there, with the whole when that is there', () => {
    expect(firstTrack(growing(sentence('0'), missing))).toBe(0)
    expect(firstTrack(whole)).toBe('whole')
  })
})

describe('what comes after a sentence', () => {
  test('the next one, in order', () => {
    expect(stepAfter(growing(sentence('0'), sentence('1')), 0)).toEqual({
      kind: 'play',
      track: 1,
      seconds: 0,
    })
  })

  test('waiting while the next one is missing, even if a later one is there', () => {
    expect(stepAfter(growing(sentence('0'), missing, sentence('2')), 0)).toEqual({ kind: 'wait' })
    expect(stepAfter(growing(sentence('0')), 0)).toEqual({ kind: 'wait' })
  })

  test('the end when nothing more will come', () => {
    expect(stepAfter({ ...growing(sentence('0'), missing), isGrowing: false }, 0)).toEqual({ kind: 'end' })
  })

  test('the rest of the whole sound, once that is finished', () => {
    expect(stepAfter(whole, 0)).toEqual({ kind: 'play', track: 'whole', seconds: 2.5 })
    expect(stepAfter(whole, 2)).toEqual({ kind: 'end' })
  })
})

describe('where listening goes on', () => {
  test('at the beginning when nothing was heard, nowhere while there is nothing', () => {
    expect(resumePoint(whole, null)).toEqual({ track: 'whole', seconds: 0 })
    expect(resumePoint(growing(sentence('0')), null)).toEqual({ track: 0, seconds: 0 })
    expect(resumePoint(growing(), null)).toBeNull()
  })

  test('where it stopped', () => {
    expect(resumePoint(growing(sentence('0')), { track: 0, seconds: 1 })).toEqual({ track: 0, seconds: 1 })
    expect(resumePoint(whole, { track: 'whole', seconds: 4 })).toEqual({ track: 'whole', seconds: 4 })
  })

  test('at the same place of the whole sound, once that is finished', () => {
    expect(resumePoint(whole, { track: 1, seconds: 0.5 })).toEqual({ track: 'whole', seconds: 3 })
  })

  test('at the beginning again when the narration is being made anew', () => {
    const anew = growing(sentence('0'))
    expect(resumePoint(anew, { track: 'whole', seconds: 4 })).toEqual({ track: 0, seconds: 0 })
    expect(resumePoint(anew, { track: 2, seconds: 1 })).toEqual({ track: 0, seconds: 0 })
  })
})

test('a track has its own sound', () => {
  expect(soundOf(whole, 'whole')?.url).toBe('whole.mp3')
  expect(soundOf(whole, 2)?.url).toBe('2')
  expect(soundOf(whole, 3)).toBeNull()
})
