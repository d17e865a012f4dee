import { describe, expect, test } from 'vitest'
import { firstTrack, placeInWhole, soundOf, stepAfter, type Narration } from './narration'

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

test('a sentence finds its place in the whole sound', () => {
  expect(placeInWhole(whole, 1, 0.5)).toBe(3)
  expect(placeInWhole(growing(sentence('0')), 0, 0.5)).toBeNull()
  expect(placeInWhole(whole, 'whole', 4)).toBeNull()
})

test('a track has its own sound', () => {
  expect(soundOf(whole, 'whole')?.url).toBe('whole.mp3')
  expect(soundOf(whole, 2)?.url).toBe('2')
  expect(soundOf(whole, 3)).toBeNull()
})
