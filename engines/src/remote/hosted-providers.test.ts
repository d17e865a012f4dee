import { parseEngineReferences, PipelineError, type EngineReference } from '@mega-pipeline/pipeline'
import { describe, expect, test } from 'vitest'
import { providerNetwork, type ProviderAnswers } from './__fixtures__/provider-network.js'
import { hostedKeyVariables } from './hosted-key-variables.js'
import { hostedProviders } from './hosted-providers.js'
import { openRemoteSpeech, openRemoteText, openRemoteTranscription } from './index.js'

const { signal } = new AbortController()

function reference(id: string): EngineReference {
  const [only] = parseEngineReferences(id)
  if (only === undefined) throw new Error('There is no reference.')
  return only
}

/** Every key is there, each with its own value. */
const keyOf = (variable: string): string => (variable === 'AZURE_RESOURCE_NAME' ? 'mine' : `the ${variable}`)
const setup = (network: ReturnType<typeof providerNetwork>) => ({
  keyOf,
  patienceSeconds: 60,
  fetch: network.fetch,
  encode: async () => new Uint8Array(9),
  decode: async () => ({ samples: new Float32Array(1), sampleRate: 24_000 }),
  voices: [],
})
const recording = { samples: new Float32Array(32_000), sampleRate: 16_000 }

async function transcribe(id: string, network: ReturnType<typeof providerNetwork>, words = false) {
  const engine = openRemoteTranscription(reference(id), setup(network))
  return await engine.run({ sound: recording, language: 'en', words }, { signal })
}
async function speak(id: string, network: ReturnType<typeof providerNetwork>, language = 'en') {
  const engine = await openRemoteSpeech(reference(id), setup(network))
  const voice = engine.voices[0]?.id ?? ''
  return await engine.run({ text: 'Good morning.', language, voice, speed: 1 }, { signal })
}
async function answer(id: string, network: ReturnType<typeof providerNetwork>) {
  const messages = [{ role: 'user' as const, content: 'Hello.' }]
  const input = {
    messages,
    seed: 1,
    temperature: 0,
    topP: 1,
    maxTokens: 9,
    stop: [],
    format: 'text' as const,
  }
  return await openRemoteText(reference(id), setup(network)).chat(input, { signal })
}

const work = { transcribe, synthesize: speak, generate: answer }
const offered = Object.entries(hostedProviders).flatMap(([family, { stages }]) =>
  stages.map((stage) => [family, stage as keyof typeof work] as const),
)

test.each(offered)(
  "%s, asked to %s, gets its own provider's key and nobody else's",
  async (family, stage) => {
    const network = providerNetwork()
    await expect(work[stage](`${family}:model`, network)).rejects.toMatchObject({ code: 'engine_refused' })
    const { keyVariable, origins } = hostedProviders[family] ?? { keyVariable: '', origins: [] }
    for (const { url, headers } of network.sent) {
      expect(origins.map((origin) => origin.replace('{resource}', 'mine'))).toContain(url.origin)
      const values = [...headers.values()].join('\n')
      expect(values).toContain(keyOf(keyVariable))
      const others = hostedKeyVariables.filter((other) => other !== keyVariable)
      for (const other of others) expect(values).not.toContain(keyOf(other))
    }
    expect(network.sent).not.toEqual([])
  },
)

test.each(offered)('%s, asked to %s without a key, says which variable is missing', async (family, stage) => {
  const bare = { ...setup(providerNetwork()), keyOf: () => undefined }
  const opening = async (): Promise<unknown> => {
    if (stage === 'transcribe') return openRemoteTranscription(reference(`${family}:model`), bare)
    if (stage === 'synthesize') return await openRemoteSpeech(reference(`${family}:model`), bare)
    return openRemoteText(reference(`${family}:model`), bare)
  }
  const failure = await opening().catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(PipelineError)
  expect(String(failure)).toMatch(/Set [A-Z_]+(_API_KEY|_RESOURCE_NAME)/)
})

describe('answers as the providers document them', () => {
  const words = [
    { word: 'good', text: 'Good', punctuated_word: 'Good', start: 0.1, end: 0.4 },
    { word: 'morning', text: 'morning.', punctuated_word: 'morning.', start: 0.4, end: 0.9 },
    { word: 'thanks', text: 'Thanks.', punctuated_word: 'Thanks.', start: 1.2, end: 1.6 },
  ]
  const text = 'Good morning. Thanks.'
  const transcripts: [string, ProviderAnswers][] = [
    [
      'elevenlabs:scribe_v1',
      {
        'https://api.elevenlabs.io': {
          language_code: 'en',
          language_probability: 1,
          text,
          words: words.flatMap((word) => [
            { ...word, type: 'word' },
            { text: ' ', type: 'spacing', start: word.end, end: word.end },
          ]),
        },
      },
    ],
    [
      'deepgram:nova-3',
      {
        'https://api.deepgram.com': {
          metadata: { duration: 2 },
          results: { channels: [{ alternatives: [{ transcript: text, words }] }] },
        },
      },
    ],
  ]
  test.each(transcripts)(
    '%s tells when each word is said, and sentences are made of them',
    async (id, answers) => {
      const { segments } = await transcribe(id, providerNetwork(answers), true)
      expect(segments).toEqual([
        {
          text: 'Good morning.',
          startSeconds: 0.1,
          endSeconds: 0.9,
          words: [
            { word: 'Good', startSeconds: 0.1, endSeconds: 0.4 },
            { word: 'morning.', startSeconds: 0.4, endSeconds: 0.9 },
          ],
        },
        {
          text: 'Thanks.',
          startSeconds: 1.2,
          endSeconds: 1.6,
          words: [{ word: 'Thanks.', startSeconds: 1.2, endSeconds: 1.6 }],
        },
      ])
    },
  )

  test('a transcript without times is one segment', async () => {
    const answers = { 'https://api.openai.com': { text } }
    const { segments } = await transcribe('openai:gpt-4o-transcribe', providerNetwork(answers))
    expect(segments).toEqual([{ text, startSeconds: 0, endSeconds: 2 }])
  })

  test.each([
    ['groq:whisper-large-v3-turbo', 'https://api.groq.com/openai/v1/audio/transcriptions'],
    ['azure:my-whisper', 'https://mine.openai.azure.com/openai/v1/audio/transcriptions?api-version=v1'],
  ])('%s gives sentences with their times, as Whisper does', async (id, address) => {
    const measures = {
      tokens: [],
      seek: 0,
      temperature: 0,
      avg_logprob: -0.1,
      compression_ratio: 1,
      no_speech_prob: 0,
    }
    const network = providerNetwork({
      [address]: {
        task: 'transcribe',
        language: 'english',
        duration: 2,
        text,
        segments: [
          { id: 0, start: 0.1, end: 0.9, text: ' Good morning.', ...measures },
          { id: 1, start: 1.2, end: 1.6, text: ' Thanks.', ...measures },
        ],
        x_groq: { id: '1' },
      },
    })
    const { segments } = await transcribe(id, network)
    expect(segments).toEqual([
      { text: 'Good morning.', startSeconds: 0.1, endSeconds: 0.9 },
      { text: 'Thanks.', startSeconds: 1.2, endSeconds: 1.6 },
    ])
  })

  test('sound of ElevenLabs is asked for in the language', async () => {
    const network = providerNetwork({ 'https://api.elevenlabs.io': Uint8Array.of(1, 2, 3) })
    const spoken = await speak('elevenlabs:eleven_multilingual_v2', network, 'fr')
    expect(spoken).toMatchObject({ sampleRate: 24_000, engine: 'elevenlabs:eleven_multilingual_v2' })
    expect(network.sent[0]?.body).toMatchObject({ text: 'Good morning.', language_code: 'fr' })
  })

  const sound = Uint8Array.of(1, 2, 3)
  test.each<[string, ProviderAnswers]>([
    ['openai:tts-1', { 'https://api.openai.com/v1/audio/speech': sound }],
    ['azure:my-tts', { 'https://mine.openai.azure.com/openai/v1/audio/speech?api-version=v1': sound }],
    ['deepgram:aura-2-thalia-en', { 'https://api.deepgram.com/v1/speak': sound }],
    ['lmnt:aurora', { 'https://api.lmnt.com/v1/ai/speech/bytes': sound }],
    ['hume:default', { 'https://api.hume.ai/v0/tts/file': sound }],
    [
      'mistral:voxtral-mini-tts-2603',
      { 'https://api.mistral.ai/v1/audio/speech': { audio_data: Buffer.from(sound).toString('base64') } },
    ],
    [
      'fal:fal-ai/playai/tts/v3',
      {
        'https://fal.run/fal-ai/playai/tts/v3': { audio: { url: 'https://fal.media/files/1.mp3' } },
        'https://fal.media/files/1.mp3': sound,
      },
    ],
  ])('sound of %s is read', async (id, answers) => {
    const heard: Uint8Array[] = []
    const engine = await openRemoteSpeech(reference(id), {
      ...setup(providerNetwork(answers)),
      decode: async (bytes) => {
        heard.push(Uint8Array.from(bytes))
        return { samples: new Float32Array(1), sampleRate: 24_000 }
      },
    })
    const voice = engine.voices[0]?.id ?? ''
    await engine.run({ text: 'Good morning.', language: 'en', voice, speed: 1 }, { signal })
    expect(heard).toEqual([sound])
  })

  test("a voice of Deepgram speaks its model's language only", async () => {
    const network = providerNetwork({ 'https://api.deepgram.com': Uint8Array.of(1, 2, 3) })
    await expect(speak('deepgram:aura-2-thalia-en', network)).resolves.toBeDefined()
    await expect(speak('deepgram:aura-2-thalia-en', network, 'fr')).rejects.toMatchObject({
      code: 'voice_language_mismatch',
    })
  })
})

test.each([
  ['nobody:model', 'engine_unknown'],
  ['lmnt:model', 'engine_unknown'],
  ['openai', 'engine_name_invalid'],
  ['groq:model@http://127.0.0.1:1/v1', 'engine_unknown'],
])('%s is no engine that transcribes', async (id, code) => {
  await expect(transcribe(id, providerNetwork())).rejects.toMatchObject({ code })
})
