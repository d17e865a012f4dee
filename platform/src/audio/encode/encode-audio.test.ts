import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { largestStep, sine, syllables } from '../__fixtures__/test-signals.js'
import { decodeAudio } from '../decode/decode-audio.js'
import { audioFormats } from './audio-format.js'
import { encodeAudio } from './encode-audio.js'

const RATE = 24_000
/** An odd length, so that no frame of any format ends where the sound does. */
const spoken = syllables({ sampleRate: RATE, seconds: 2.017, silenceSeconds: 0.1 })

function correlation(first: Float32Array, second: Float32Array): number {
  let product = 0
  let firstPower = 0
  let secondPower = 0
  for (const [index, value] of first.entries()) {
    const other = second[index] ?? 0
    product += value * other
    firstPower += value * value
    secondPower += other * other
  }
  return product / Math.sqrt(firstPower * secondPower)
}

/** ADTS cannot say that the first frame is the encoder's own delay: players begin with 43 ms of silence. */
const delays = { mp3: 0, wav: 0, flac: 0, opus: 0, aac: 1024 }

test.each(['mp3', 'wav', 'flac', 'opus', 'aac'] as const)(
  '%s comes back in place and nothing of it is lost',
  async (format) => {
    const bytes = await encodeAudio(spoken, format)
    const decoded = await decodeAudio(bytes, { maxSeconds: 60, sampleRate: RATE })
    const samples = decoded.samples.subarray(delays[format])
    // Not every decoder cuts the last frame where the header says; what is cut is tested below.
    expect(samples.length - spoken.samples.length).toBeGreaterThanOrEqual(0)
    expect(samples.length - spoken.samples.length).toBeLessThanOrEqual(576)
    expect(correlation(spoken.samples, samples)).toBeGreaterThan(0.95)
  },
)

test('mp3 tells its length in its first frame', async () => {
  const bytes = Buffer.from(await encodeAudio(spoken, 'mp3'))
  const tag = bytes.indexOf('Info')
  expect(tag).toBe(13)
  const frames = bytes.readUInt32BE(tag + 8)
  const [delay, padding] = [bytes.readUIntBE(tag + 141, 3) >> 12, bytes.readUIntBE(tag + 141, 3) & 0xfff]
  expect(frames * 576 - delay - padding).toBe(spoken.samples.length)
  expect(bytes.readUInt32BE(tag + 12)).toBe(bytes.length)
})

test('flac tells the number of samples and their MD5 sum', async () => {
  const bytes = Buffer.from(await encodeAudio(spoken, 'flac'))
  expect(bytes.toString('latin1', 0, 4)).toBe('fLaC')
  expect(bytes.readUIntBE(22, 4)).toBe(spoken.samples.length)
  const pcm = await encodeAudio(spoken, 'pcm')
  expect(bytes.toString('hex', 26, 42)).toBe(createHash('md5').update(pcm).digest('hex'))
})

test('wav and pcm are what they say', async () => {
  const wav = Buffer.from(await encodeAudio(spoken, 'wav'))
  expect(wav.readUInt32LE(4)).toBe(wav.length - 8)
  expect(wav.readUInt32LE(24)).toBe(RATE)
  expect(wav.readUInt32LE(40)).toBe(spoken.samples.length * 2)
  expect(wav.subarray(44)).toEqual(Buffer.from(await encodeAudio(spoken, 'pcm')))
})

test('opus pages carry right checksums and the true end', async () => {
  const bytes = Buffer.from(await encodeAudio(spoken, 'opus'))
  const lastPage = bytes.lastIndexOf('OggS')
  const preSkip = bytes.readUInt16LE(bytes.indexOf('OpusHead') + 10)
  expect(Number(bytes.readBigUInt64LE(lastPage + 6)) - preSkip).toBe(spoken.samples.length * 2)
  expect(bytes.readUInt8(lastPage + 5) & 4).toBe(4)
})

test('what is louder than full scale is clipped, not wrapped', async () => {
  const { samples, sampleRate } = sine({ sampleRate: RATE, hertz: 100, seconds: 0.2, decibels: 6 })
  const decoded = await decodeAudio(await encodeAudio({ samples, sampleRate }, 'wav'), {
    maxSeconds: 9,
    sampleRate,
  })
  expect(largestStep(decoded, 0, 0.2)).toBeLessThan(0.2)
})

test('no sound at all is still a file', async () => {
  for (const format of audioFormats.filter((name) => name !== 'aac' && name !== 'pcm')) {
    const bytes = await encodeAudio({ samples: new Float32Array(0), sampleRate: RATE }, format)
    expect(bytes.length).toBeGreaterThan(0)
  }
})

test('a rate that the format does not know is refused', async () => {
  const odd = { samples: new Float32Array(100), sampleRate: 12_345 }
  await expect(encodeAudio(odd, 'opus')).rejects.toMatchObject({ code: 'sample_rate_not_supported' })
  await expect(encodeAudio(odd, 'mp3')).rejects.toMatchObject({ code: 'sample_rate_not_supported' })
})

test('the event loop goes on while a sound is encoded', async () => {
  let turns = 0
  const timer = setInterval(() => turns++, 5)
  await encodeAudio(syllables({ seconds: 60 }), 'flac')
  clearInterval(timer)
  expect(turns).toBeGreaterThan(5)
})
