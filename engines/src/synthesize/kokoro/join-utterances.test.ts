import { expect, test } from 'vitest'
import { joinUtterances } from './join-utterances.js'

const RATE = 1000
const spoken = Float32Array.from({ length: 1000 }, (_, index) => (index >= 300 && index < 700 ? 0.5 : 0))

test('one utterance stays as it is', () => {
  expect(joinUtterances([spoken], RATE)).toEqual(spoken)
})

test('silence where utterances meet becomes one breath; the outer ends stay', () => {
  const joined = joinUtterances([spoken, spoken], RATE)
  const sounding = joined.filter((sample) => sample !== 0).length
  expect(sounding).toBe(800)
  expect(joined.length).toBe(300 + 400 + 40 + 120 + 40 + 400 + 300)
})

test('nothing to say is a short pause', () => {
  expect(joinUtterances([], RATE)).toEqual(new Float32Array(120))
})
