import type { Sound } from '@mega-pipeline/pipeline'
import { decodeAudio, type AudioFormat } from '@mega-pipeline/platform/audio'
import { Deviation, expectThat } from '../check.js'
import type { Answer } from '../target/answer.js'
import { jsonRequest, type Target } from '../target/target.js'

export const SPEECH = '/audio/speech'
/** OpenAI's rate of pcm: signed 16 bit, little-endian, one channel. */
const PCM_BYTES_PER_SECOND = 48_000
/** What five words may take, spoken at any pace. */
const SHORTEST_SECONDS = 0.5
const LONGEST_SECONDS = 10

/** The media types that peers use. */
const speechMediaTypes: Readonly<Record<AudioFormat, RegExp>> = {
  mp3: /^audio\/(mpeg|mp3)\b/,
  opus: /^audio\/(opus|ogg)\b/,
  aac: /^audio\/aac\b/,
  flac: /^audio\/(x-)?flac\b/,
  wav: /^audio\/(x-|vnd\.)?wave?\b/,
  pcm: /^audio\/(pcm|l16)\b/i,
}

/** A request for a spoken sentence; `changes` go over its members, and `undefined` leaves one out. */
export function speechBody(target: Target, changes: Readonly<Record<string, unknown>> = {}): unknown {
  return {
    model: target.model,
    voice: target.voice,
    input: 'The first boats came home.',
    ...changes,
  }
}

/** Asks as the openai clients do, which take any kind of bytes. */
export function speechRequest(body: unknown): RequestInit {
  return jsonRequest(body, { accept: 'application/octet-stream' })
}

export function askSpeech(target: Target, changes?: Readonly<Record<string, unknown>>): Promise<Answer> {
  return target.send(SPEECH, speechRequest(speechBody(target, changes)))
}

/** How long the sound of an answer is, in seconds, once it is decoded as what it says it is. */
export async function expectSpeech(answer: Answer, format: AudioFormat): Promise<number> {
  answer.expectStatus(200)
  const isTyped = speechMediaTypes[format].test(answer.contentType)
  expectThat(isTyped, `a media type of ${format}, such as ${exampleTypes[format]}`, answer.describe())
  const seconds = format === 'pcm' ? pcmSeconds(answer) : secondsOf(await decode(answer, format))
  const isPlausible = seconds >= SHORTEST_SECONDS && seconds <= LONGEST_SECONDS
  expectThat(isPlausible, 'a sound as long as a spoken sentence', `${seconds.toFixed(2)} s`)
  return seconds
}

/** The sound of a file. */
async function decode(answer: Answer, format: AudioFormat): Promise<Sound> {
  expectThat(beginnings[format](answer.bytes), `a file that begins as ${format} does`, answer.describe())
  try {
    return await decodeAudio(answer.bytes, { maxSeconds: 600 })
  } catch (error) {
    throw new Deviation(
      `${format} that can be decoded`,
      error instanceof Error ? error.message : String(error),
    )
  }
}

function secondsOf({ samples, sampleRate }: Sound): number {
  return samples.length / sampleRate
}

/** Bytes without a header: an even number, and not another format under this name. */
function pcmSeconds(answer: Answer): number {
  const { length } = answer.bytes
  const isOther = beginnings.wav(answer.bytes) || beginnings.mp3(answer.bytes)
  expectThat(!isOther && length % 2 === 0, '16-bit samples without a header', answer.describe())
  return length / PCM_BYTES_PER_SECOND
}

const exampleTypes: Readonly<Record<AudioFormat, string>> = {
  mp3: 'audio/mpeg',
  opus: 'audio/ogg',
  aac: 'audio/aac',
  flac: 'audio/flac',
  wav: 'audio/wav',
  pcm: 'audio/pcm',
}

const startsWith = (text: string) => (bytes: Uint8Array) =>
  new TextDecoder('latin1').decode(bytes.subarray(0, text.length)) === text
const beginnings: Readonly<Record<AudioFormat, (bytes: Uint8Array) => boolean>> = {
  mp3: (bytes) => startsWith('ID3')(bytes) || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) >= 0xe2),
  opus: startsWith('OggS'),
  aac: (bytes) => bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xf6) === 0xf0,
  flac: startsWith('fLaC'),
  wav: startsWith('RIFF'),
  pcm: () => true,
}
