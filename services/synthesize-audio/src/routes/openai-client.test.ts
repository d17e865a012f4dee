import { spawnSync } from 'node:child_process'
import OpenAI from 'openai'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Sound } from '@mega-pipeline/pipeline'
import { measureLoudness } from '@mega-pipeline/platform/audio'
import type { ServedForTest } from '@mega-pipeline/platform/stage-service/__fixtures__'
import { decodeSpeech, secondsOf, soundOfPcm } from './__fixtures__/decode-speech.js'
import { PATIENCE, serveSpeech } from './__fixtures__/serve-speech.js'

vi.setConfig({ testTimeout: PATIENCE })

/** Two sentences: what is streamed is put together of more than one. */
const input = 'The tide was out. Nobody came.'
const plain = { input, model: 'tts-1', voice: 'alloy' } as const

let served: ServedForTest
let openai: OpenAI
/** As `pcm`; encoders of the other formats add their delay, and fill their last frame. */
let spoken: Sound
let seconds: number

beforeAll(async () => {
  served = await serveSpeech()
  openai = new OpenAI({ baseURL: `${served.url}/v1`, apiKey: 'any', fetch: served.fetch })
  spoken = soundOfPcm(await bytesOf({ ...plain, response_format: 'pcm' }))
  seconds = secondsOf(spoken)
}, PATIENCE)
afterAll(() => served.stop())

async function bytesOf(wish: OpenAI.Audio.SpeechCreateParams): Promise<Uint8Array> {
  const response = await openai.audio.speech.create(wish)
  return new Uint8Array(await response.arrayBuffer())
}

test('pcm is 24 kHz, 16 bit, one channel, at -16 LUFS', () => {
  expect(seconds).toBeGreaterThan(1.5)
  expect(seconds).toBeLessThan(4)
  expect(Math.abs(measureLoudness(spoken) + 16)).toBeLessThan(1)
})

test.each([
  ['opus', 'audio/ogg; codecs=opus'],
  ['aac', 'audio/aac'],
  ['flac', 'audio/flac'],
  ['wav', 'audio/wav'],
] as const)('%s is a file that our decoders and ffprobe read', async (format, type) => {
  const response = await openai.audio.speech.create({ ...plain, response_format: format })
  expect(response.headers.get('content-type')).toBe(type)
  expect(response.headers.get('x-mega-ignored')).toBeNull()
  await expectSpoken(new Uint8Array(await response.arrayBuffer()))
})

test('mp3 is the default; instructions are not followed, and the answer says so', async () => {
  const response = await openai.audio.speech.create({ ...plain, instructions: 'Whisper.' })
  expect(response.headers.get('content-type')).toBe('audio/mpeg')
  expect(response.headers.get('x-mega-ignored')).toBe('instructions')
  await expectSpoken(new Uint8Array(await response.arrayBuffer()))
})

async function expectSpoken(file: Uint8Array): Promise<void> {
  const sound = await decodeSpeech(file)
  expect(Math.abs(secondsOf(sound) - seconds)).toBeLessThan(0.13)
  expect(Math.abs(measureLoudness(sound) + 16)).toBeLessThan(1)
  expect(Math.abs((probedSeconds(file) ?? seconds) - seconds)).toBeLessThan(0.13)
}

test('wav and flac tell their length where they are sent whole, and not where they are streamed', async () => {
  const headers = async (wish: object) => {
    const wav = Buffer.from(await bytesOf({ ...plain, ...wish, response_format: 'wav' }))
    const flac = Buffer.from(await bytesOf({ ...plain, ...wish, response_format: 'flac' }))
    for (const file of [wav, flac]) expect(secondsOf(await decodeSpeech(file))).toBeCloseTo(seconds, 6)
    return { wav: wav.readUInt32LE(40), flac: flac.readUInt32BE(22) }
  }
  expect(await headers({})).toEqual({ wav: spoken.samples.length * 2, flac: spoken.samples.length })
  expect(await headers({ stream_format: 'audio' })).toEqual({ wav: 0xff_ff_ff_ff, flac: 0 })
})

test('events hold the same file, and end with the usage', async () => {
  const response = await openai.audio.speech.create({
    ...plain,
    model: 'gpt-4o-mini-tts',
    response_format: 'pcm',
    stream_format: 'sse',
  })
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
  const events = (await response.text())
    .split('\n')
    .filter((line) => line.startsWith('data: '))
    .map((line) => JSON.parse(line.slice(6)) as { type: string; audio?: string; usage?: unknown })
  const deltas = events.slice(0, -1)
  expect(deltas.every(({ type }) => type === 'speech.audio.delta')).toBe(true)
  const pcm = Buffer.concat(deltas.map(({ audio }) => Buffer.from(audio ?? '', 'base64')))
  expect(secondsOf(soundOfPcm(pcm))).toBeCloseTo(seconds, 6)
  const tokens = { input_tokens: input.length, output_tokens: Math.round(seconds * 20) }
  expect(events.at(-1)).toEqual({
    type: 'speech.audio.done',
    usage: { ...tokens, total_tokens: tokens.input_tokens + tokens.output_tokens },
  })
})

test('higher speed makes it shorter, lower speed longer', async () => {
  const at = async (speed: number) =>
    secondsOf(soundOfPcm(await bytesOf({ ...plain, speed, response_format: 'pcm' })))
  expect(await at(1.6)).toBeLessThan(seconds * 0.8)
  expect(await at(0.7)).toBeGreaterThan(seconds * 1.2)
})

test('a voice may be an object, speaks its language, and may be left out', async () => {
  const ask = async (wish: object) => {
    const response = await served.fetch(`${served.url}/v1/audio/speech`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ response_format: 'pcm', ...wish }),
    })
    expect(response.status).toBe(200)
    return soundOfPcm(new Uint8Array(await response.arrayBuffer()))
  }
  const french = { input: 'La mer est basse.', language: 'fr' }
  const byObject = await ask({ ...french, voice: { id: 'ff_siwis' } })
  expect(secondsOf(byObject)).toBeGreaterThan(0.7)
  expect(await ask(french)).toEqual(byObject)
  expect(await ask({ ...french, language: 'auto', voice: 'ff_siwis' })).toEqual(byObject)
})

test('nothing of the text is in the log', () => {
  expect(served.logLines.length).toBeGreaterThan(5)
  expect(served.logLines.join('\n')).not.toMatch(/tide|Nobody|basse/u)
})

/** All packets together, as ffprobe counts them; undefined where there is none. */
function probedSeconds(file: Uint8Array): number | undefined {
  const what = ['-show_entries', 'packet=duration_time', '-of', 'csv=p=0']
  const { stdout, error } = spawnSync('ffprobe', ['-v', 'error', ...what, 'pipe:0'], { input: file })
  if (error) return undefined
  return stdout
    .toString()
    .split('\n')
    .reduce((sum, line) => sum + (Number.parseFloat(line) || 0), 0)
}
