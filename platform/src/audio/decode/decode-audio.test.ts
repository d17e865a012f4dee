import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { amplitudeAt, tone } from './__fixtures__/tone.js'
import { wavFile, type WavSamples } from './__fixtures__/wav-file.js'
import { decodeAudio } from './decode-audio.js'

const fixtures = new URL('../../../src/audio/decode/__fixtures__/', import.meta.url)
const limits = { maxSeconds: 10 }

function fixture(name: string): Promise<Buffer> {
  return readFile(new URL(name, fixtures))
}

const recordings = [
  'stereo-44100.mp3',
  'bare-22050.mp3',
  'index-first.m4a',
  'index-last.m4a',
  'safari.mp4',
  'adts.aac',
  'chrome-live.webm',
  'stereo-opus.ogg',
  'vorbis.ogg',
  'mono-32000.flac',
  'surround.flac',
]

test.each(recordings)('decodes %s to one channel at 16 kHz', async (name) => {
  const { samples, sampleRate } = await decodeAudio(await fixture(name), limits)
  expect(sampleRate).toBe(16_000)
  expect(samples.length / sampleRate).toBeGreaterThan(0.49)
  expect(samples.length / sampleRate).toBeLessThan(0.56)
  const middle = samples.subarray(2000, 6000)
  const strength = amplitudeAt(400, middle, sampleRate)
  expect(strength).toBeGreaterThan(0.07)
  expect(amplitudeAt(1000, middle, sampleRate)).toBeLessThan(strength / 20)
})

test.each<[WavSamples, number, number, number]>([
  ['u8', 8000, 1, 0.02],
  ['s16', 44_100, 2, 0.002],
  ['s24', 48_000, 1, 0.002],
  ['s32', 22_050, 2, 0.002],
  ['f32', 96_000, 4, 0.002],
])('decodes wav of %s at %i Hz with %i channels', async (kind, rate, channels, tolerance) => {
  const { samples } = await decodeAudio(wavFile(tone(400, 0.5, rate), rate, channels, kind), limits)
  expect(samples.length).toBeCloseTo(8000, -1)
  const expected = tone(400, 0.5, 16_000)
  const errors = samples.subarray(500, 7500).map((sample, index) => sample - (expected[index + 500] ?? 0))
  expect(Math.max(...errors.map(Math.abs))).toBeLessThan(tolerance)
})

test('the delay of mp3 encoders is taken off, so that times are true', async () => {
  const { samples } = await decodeAudio(await fixture('stereo-44100.mp3'), limits)
  const first = samples.findIndex((sample) => Math.abs(sample) > 0.1)
  expect(first / 16_000).toBeLessThan(0.005)
})

test('a file can be given by its path, and its name does not matter', async () => {
  const { samples } = await decodeAudio(fileURLToPath(new URL('safari.mp4', fixtures)), limits)
  expect(samples.length).toBeGreaterThan(8000)
})

test('gives another sample rate when asked', async () => {
  const { samples, sampleRate } = await decodeAudio(await fixture('vorbis.ogg'), {
    ...limits,
    sampleRate: 24_000,
  })
  expect(sampleRate).toBe(24_000)
  expect(samples.length).toBeCloseTo(12_000, -2)
})

test.each([
  ['nothing', Buffer.alloc(0), 'audio_empty'],
  ['a wav file without samples', wavFile(new Float32Array(0), 16_000, 1, 's16'), 'audio_empty'],
  ['a text', Buffer.from('These are words, and no sound at all.'), 'audio_not_recognised'],
  [
    'noise behind a true beginning',
    Buffer.concat([Buffer.from('OggS'), Buffer.alloc(500, 7)]),
    'audio_not_recognised',
  ],
  [
    'a picture',
    Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ', 'base64'),
    'audio_not_recognised',
  ],
])('refuses %s', async (_, bytes, code) => {
  await expect(decodeAudio(bytes, limits)).rejects.toMatchObject({ kind: 'invalid_input', code })
})

test('refuses a video without sound', async () => {
  await expect(decodeAudio(await fixture('picture-only.webm'), limits)).rejects.toMatchObject({
    code: 'audio_has_no_sound_track',
  })
})

test.each([
  'stereo-44100.mp3',
  'index-first.m4a',
  'index-last.m4a',
  'safari.mp4',
  'stereo-opus.ogg',
  'vorbis.ogg',
  'mono-32000.flac',
])('refuses %s when its end is missing', async (name) => {
  const bytes = await fixture(name)
  await expect(decodeAudio(bytes.subarray(0, bytes.length * 0.5), limits)).rejects.toMatchObject({
    code: 'audio_truncated',
  })
})

test('refuses a wav file whose end is missing', async () => {
  const bytes = wavFile(tone(400, 1, 16_000), 16_000, 1, 's16')
  await expect(decodeAudio(bytes.subarray(0, 9000), limits)).rejects.toMatchObject({
    code: 'audio_truncated',
  })
})

test('takes what there is of a live recording that was cut off, for it does not tell its length', async () => {
  const bytes = await fixture('chrome-live.webm')
  const { samples } = await decodeAudio(bytes.subarray(0, bytes.length * 0.8), limits)
  expect(samples.length).toBeGreaterThan(4000)
})

test('refuses what is too long and says how long it is', async () => {
  const bytes = wavFile(tone(400, 4, 8000), 8000, 1, 's16')
  await expect(decodeAudio(bytes, { maxSeconds: 2 })).rejects.toMatchObject({
    code: 'audio_too_long',
    message: expect.stringMatching(/At most 2 s .* 4 s long/) as string,
  })
})

test('an abort ends the decoding', async () => {
  const bytes = wavFile(tone(400, 8, 48_000), 48_000, 2, 's16')
  const abort = new AbortController()
  const decoding = decodeAudio(bytes, { ...limits, signal: abort.signal })
  abort.abort()
  await expect(decoding).rejects.toThrow(/abort/i)
})

test('leaves the event loop free', async () => {
  const bytes = wavFile(tone(400, 8, 48_000), 48_000, 2, 's16')
  let turns = 0
  const turning = setInterval(() => turns++, 1)
  await decodeAudio(bytes, limits)
  clearInterval(turning)
  expect(turns).toBeGreaterThan(5)
})

const hasFfmpeg = spawnSync('ffmpeg', ['-version']).status === 0

test.runIf(hasFfmpeg).each(['alac.m4a', 'apple.aiff'])(
  'decodes %s with the ffmpeg of this machine',
  async (name) => {
    const { samples } = await decodeAudio(await fixture(name), limits)
    expect(amplitudeAt(400, samples.subarray(2000, 6000), 16_000)).toBeCloseTo(0.5, 1)
  },
)

test.each(['alac.m4a', 'apple.aiff'])('refuses %s where there is no ffmpeg', async (name) => {
  const path = process.env['PATH']
  process.env['PATH'] = ''
  try {
    await expect(decodeAudio(await fixture(name), limits)).rejects.toMatchObject({
      code: 'audio_codec_not_supported',
    })
  } finally {
    process.env['PATH'] = path
  }
})
