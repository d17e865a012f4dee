import { parseEngineReferences, type EngineReference, type TextEngine } from '@mega-pipeline/pipeline'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTextLadder } from '../ladder/index.js'
import { startOpenAiStandIn, standInText } from './__fixtures__/openai-stand-in.js'
import type { Behaviour, StandIn } from './__fixtures__/stand-in-server.js'
import { openRemoteSpeech, openRemoteText, openRemoteTranscription } from './index.js'

let standIn: StandIn
beforeAll(async () => {
  standIn = await startOpenAiStandIn()
})
afterAll(() => standIn.stop())
const { signal } = new AbortController()
const keys: Readonly<Record<string, string>> = {
  OPENAI_API_KEY: 'for OpenAI alone',
  TRANSCRIBE_API_KEY: 'secret',
  GENERATE_API_KEY: 'secret',
  SYNTHESIZE_API_KEY: 'secret',
}
const setup = { keyOf: (variable: string) => keys[variable], patienceSeconds: 60 }
const reference = (model: string): EngineReference => {
  const [only] = parseEngineReferences(`openai:${model}@${standIn.url}/v1`)
  if (only === undefined) throw new Error('There is no reference.')
  return only
}
const openText = (patienceSeconds = 60): TextEngine =>
  openRemoteText(reference('gpt-4o-mini'), { ...setup, patienceSeconds })
const chat = (engine: TextEngine, onPiece: (piece: string) => void = () => {}) =>
  engine.chat(
    {
      messages: [
        { role: 'system', content: 'Be brief.' },
        { role: 'user', content: 'Tell me of the mill.' },
      ],
      seed: 7,
      temperature: 0.5,
      topP: 0.9,
      maxTokens: 200,
      stop: ['END'],
      format: 'text',
    },
    { signal, onPiece },
  )

describe('text', () => {
  test('a conversation goes out and comes back as the protocol has it', async () => {
    const pieces: string[] = []
    const answer = await chat(openText(), (piece) => pieces.push(piece))
    expect(answer).toMatchObject({ text: standInText, finishReason: 'stop', promptTokens: 9 })
    expect(pieces.join('')).toBe(standInText)
    const sent = standIn.received.at(-1)
    expect(sent?.headers.authorization).toBe('Bearer secret')
    expect(JSON.parse(sent?.body ?? '')).toMatchObject({
      model: 'gpt-4o-mini',
      messages: [
        { role: 'system', content: 'Be brief.' },
        { role: 'user', content: 'Tell me of the mill.' },
      ],
      seed: 7,
      temperature: 0.5,
      top_p: 0.9,
      max_tokens: 200,
      stop: ['END'],
      stream: true,
    })
  })

  const failures: [string, Behaviour[], string, string][] = [
    ['401', [{ status: 401 }], 'invalid_input', 'engine_key_refused'],
    ['404', [{ status: 404 }], 'invalid_input', 'engine_not_found'],
    ['400', [{ status: 400 }], 'invalid_input', 'engine_refused'],
    [
      '429 with a long pause',
      [{ status: 429, headers: { 'retry-after': '600' } }],
      'unavailable',
      'engine_busy',
    ],
    ['500', [{ status: 500 }], 'unavailable', 'engine_failed'],
    ['a stream cut in the middle', ['cut'], 'unavailable', 'engine_unreachable'],
  ]
  test.each(failures)('%s is an error of the right kind', async (_what, behaviours, kind, code) => {
    standIn.behave(...behaviours)
    await expect(chat(openText())).rejects.toMatchObject({ kind, code })
  })

  test('429 with a short pause is waited for', async () => {
    standIn.behave({ status: 429, headers: { 'retry-after': '0' } })
    expect((await chat(openText())).text).toBe(standInText)
  })

  test('a slow answer is read to its end, though it takes longer than patience lasts without a sign of life', async () => {
    standIn.behave('slow')
    expect((await chat(openText(5))).text).toBe(standInText)
  })

  test('an answer that never comes is given up', async () => {
    standIn.behave('silent')
    await expect(chat(openText(0.2))).rejects.toMatchObject({ kind: 'unavailable', code: 'engine_timed_out' })
  })

  test('a ladder goes on from what was written before the stream was cut, and says who ended it', async () => {
    standIn.behave('cut')
    const second = openRemoteText(reference('second'), setup)
    const ladder = createTextLadder([openText(), second], 60)
    const pieces: string[] = []
    const written = await ladder.run(
      { prompt: 'The mill.', language: 'en', words: 33, seed: 1, temperature: 0, written: [] },
      { signal, onPiece: ({ text }) => pieces.push(text) },
    )
    expect(written.engine).toBe(second.description.id)
    expect(written.sentences.map(({ text }) => text)).toEqual(pieces)
    expect(pieces.join(' ')).toBe(standInText)
    const sent = JSON.parse(standIn.received.at(-1)?.body ?? '') as { messages: { role: string }[] }
    expect(sent.messages.map(({ role }) => role)).toEqual(['system', 'user', 'assistant'])
  })
})

describe('sound', () => {
  const recording = { samples: new Float32Array(32_000), sampleRate: 16_000 }

  test('a recording goes out as a file, with its language, and comes back in segments', async () => {
    const engine = openRemoteTranscription(reference('whisper-1'), {
      ...setup,
      encode: async () => new Uint8Array(9),
    })
    const { segments } = await engine.run({ sound: recording, language: 'en' }, { signal })
    expect(segments).toEqual([
      { text: 'Good morning.', startSeconds: 0, endSeconds: 1 },
      { text: 'Thank you.', startSeconds: 1, endSeconds: 1.9 },
    ])
    const { body = '', headers } = standIn.received.at(-1) ?? {}
    expect(headers?.authorization).toBe('Bearer secret')
    expect(body).toMatch(/name="model"\s+whisper-1/)
    expect(body).toMatch(/name="language"\s+en/)
    expect(body).toMatch(/filename="audio.flac"/)
  })

  test('a sentence goes out with its voice and pace, and comes back as sound', async () => {
    const sound = { samples: new Float32Array(12_000), sampleRate: 24_000 }
    const engine = await openRemoteSpeech(reference('tts-1'), {
      ...setup,
      voices: ['anna/fr'],
      decode: async () => sound,
    })
    expect(engine.voices[0]).toMatchObject({ id: 'anna', language: 'fr' })
    const spoken = await engine.run(
      { text: 'Bonjour.', language: 'fr', voice: 'anna', speed: 1.5 },
      { signal },
    )
    expect(spoken).toEqual({ ...sound, engine: reference('tts-1').id })
    expect(JSON.parse(standIn.received.at(-1)?.body ?? '')).toMatchObject({
      model: 'tts-1',
      input: 'Bonjour.',
      voice: 'anna',
      speed: 1.5,
      response_format: 'wav',
    })
  })

  test('sound that cannot be decoded is the fault of the server', async () => {
    const engine = await openRemoteSpeech(reference('tts-1'), {
      ...setup,
      voices: [],
      decode: async () => {
        throw new Error('No sound.')
      },
    })
    const speaking = engine.run({ text: 'Hello.', language: 'en', voice: 'alloy', speed: 1 }, { signal })
    await expect(speaking).rejects.toMatchObject({ kind: 'unavailable', code: 'engine_failed' })
  })
})

test("nothing that was sent to a server of one's own held OpenAI's key", () => {
  expect(standIn.received.length).toBeGreaterThan(0)
  for (const { headers } of standIn.received)
    expect(JSON.stringify(headers)).not.toContain(keys['OPENAI_API_KEY'])
})
