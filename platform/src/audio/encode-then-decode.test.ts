import { expect, test } from 'vitest'
import { decodeAudio, encodeAudio } from './index.js'

const SAMPLE_RATE = 24_000

/** A chirp: no two stretches of it are alike, and silence, whose frames are the shortest that a codec writes. */
function chirp(length: number): Float32Array {
  return Float32Array.from({ length }, (_zero, index) => 0.4 * Math.sin((index * index) / 3e5))
}

test.each([1, 4095, 4096, 4097, 70_800])('flac keeps each of %i samples', async (length) => {
  for (const samples of [chirp(length), new Float32Array(length)]) {
    const file = await encodeAudio({ samples, sampleRate: SAMPLE_RATE }, 'flac')
    const decoded = await decodeAudio(file, { maxSeconds: 10, sampleRate: SAMPLE_RATE })
    expect(decoded.samples.length).toBe(length)
    const largest = decoded.samples.reduce(
      (most, sample, index) => Math.max(most, Math.abs(sample - (samples[index] ?? 9))),
      0,
    )
    expect(largest).toBeLessThan(1 / 32_000)
  }
})
