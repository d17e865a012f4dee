import { spawnSync } from 'node:child_process'
import type { Sound } from '@mega-pipeline/pipeline'
import { expect, test } from 'vitest'
import { sine, syllables } from '../__fixtures__/test-signals.js'
import { decodeAudio } from '../decode/decode-audio.js'
import { audioFormats, type AudioFormat } from '../encode/audio-format.js'
import { concatBytes } from '../encode/bytes.js'
import { decodePcm } from '../encode/pcm16.js'
import type { SentencePiece } from '../join/join-pieces.js'
import { measureLoudness } from '../loudness/measure-loudness.js'
import { NARRATION_RATE } from './narration-writer.js'
import { openNarration } from './open-narration.js'

const sentences: SentencePiece[] = [
  { sound: syllables({ seconds: 2.017, decibels: -6 }), startsParagraph: true },
  { sound: syllables({ seconds: 1.3, decibels: -18 }), startsParagraph: false },
  { sound: syllables({ seconds: 1.5, decibels: -12 }), startsParagraph: true },
]

/** More than a header. The encoder of AAC works in a thread of its own, whose frames come a moment later. */
const leastBytesOfFirst = { mp3: 9000, opus: 4000, flac: 9000, wav: 90_000, pcm: 90_000, aac: -1 }

interface Told {
  readonly file: Uint8Array
  readonly seconds: number
  /** Bytes that had come when each sentence was taken. */
  readonly bytesAfter: readonly number[]
}

async function tell(format: AudioFormat, pieces: readonly SentencePiece[]): Promise<Told> {
  const parts: Uint8Array[] = []
  const narration = openNarration(format, (bytes) => parts.push(bytes))
  const bytesAfter: number[] = []
  for (const piece of pieces) {
    await narration.add(piece)
    bytesAfter.push(concatBytes(parts).length)
  }
  const seconds = await narration.finish()
  await narration.close()
  return { file: concatBytes(parts), seconds, bytesAfter }
}

/** `pcm` has no header to know it by. */
function decode(file: Uint8Array, format: AudioFormat): Sound | Promise<Sound> {
  return format === 'pcm'
    ? { samples: decodePcm(file), sampleRate: NARRATION_RATE }
    : decodeAudio(file, { maxSeconds: 60, sampleRate: NARRATION_RATE })
}

test.each(audioFormats)(
  '%s: what comes bit by bit is one file, as long and as loud as it should be',
  async (format) => {
    const { file, seconds, bytesAfter } = await tell(format, sentences)
    const sound = await decode(file, format)
    // The pauses are 0.4 s and 0.8 s; the silence that came with the sentences is gone.
    expect(seconds).toBeGreaterThan(2.017 + 1.3 + 1.5 + 1.2 - 0.5)
    expect(seconds).toBeLessThan(2.017 + 1.3 + 1.5 + 1.2 + 0.3)
    // Lossy encoders add their delay and fill their last frame.
    expect(sound.samples.length / NARRATION_RATE - seconds).toBeGreaterThanOrEqual(-1e-6)
    expect(sound.samples.length / NARRATION_RATE - seconds).toBeLessThan(0.13)
    expect(Math.abs(measureLoudness(sound) + 16)).toBeLessThan(1)
    expect(bytesAfter[0]).toBeGreaterThan(leastBytesOfFirst[format])
  },
)

test.skipIf(spawnSync('ffmpeg', ['-version']).error).each(audioFormats)(
  '%s: ffmpeg reads it to its end',
  async (format) => {
    const { file, seconds } = await tell(format, sentences)
    const asPcm = ['-f', 's16le', '-ar', String(NARRATION_RATE), '-ac', '1']
    const { stdout, stderr } = spawnSync(
      'ffmpeg',
      ['-v', 'error', ...(format === 'pcm' ? asPcm : []), '-i', 'pipe:0', ...asPcm, 'pipe:1'],
      { input: file, maxBuffer: 1e8 },
    )
    expect(stderr.toString()).toBe('')
    expect(Math.abs(stdout.length / 2 / NARRATION_RATE - seconds)).toBeLessThan(0.13)
  },
)

test('a voice of another rate is brought to the rate of the file', async () => {
  const { seconds } = await tell('pcm', [
    { sound: sine({ sampleRate: 44_100, seconds: 2, decibels: -10 }), startsParagraph: true },
  ])
  expect(seconds).toBeCloseTo(2, 2)
})

test('silent sentences leave no pause behind, and nothing but them is an empty file', async () => {
  const silent = { sound: { samples: new Float32Array(2400), sampleRate: 24_000 }, startsParagraph: false }
  expect((await tell('pcm', [silent])).seconds).toBe(0)
  const [first] = sentences
  if (!first) return
  const alone = await tell('pcm', [first])
  expect((await tell('pcm', [silent, first, silent])).seconds).toBe(alone.seconds)
})

test('a narration that was closed takes no more', async () => {
  const narration = openNarration('pcm', () => {})
  await narration.close()
  await expect(narration.finish()).rejects.toThrow(/ended/u)
})
