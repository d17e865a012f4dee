import { openRemoteSpeech } from '@mega-pipeline/engines/remote'
import { describeSpeechEngine } from '@mega-pipeline/engines/synthesize/contract'
import { parseEngineReferences, type SpeechEngine } from '@mega-pipeline/pipeline'
import { decodeAudio } from '@mega-pipeline/platform/audio'
import { afterAll, expect, test } from 'vitest'
import { serveSpeech } from './routes/__fixtures__/serve-speech.js'

// This service is the server of another machine here: what keeps the contract over its API is compatible both ways.
const served = await serveSpeech({ API_KEYS: 'secret' })
afterAll(() => served.stop())

const id = `openai:kokoro:fp16@${served.url}/v1`
async function open(key: string): Promise<SpeechEngine> {
  const [reference] = parseEngineReferences(id)
  if (reference === undefined) throw new Error('There is no reference.')
  return await openRemoteSpeech(reference, {
    keyOf: (variable) => (variable === 'SYNTHESIZE_API_KEY' ? key : undefined),
    patienceSeconds: 300,
    voices: [],
    decode: (bytes, signal) => decodeAudio(bytes, { sampleRate: 24_000, maxSeconds: 600, signal }),
  })
}

describeSpeechEngine(id, () => open('secret'))

test('the voices are those that the server lists, with their languages', async () => {
  const { voices, description } = await open('secret')
  expect(voices).toContainEqual(expect.objectContaining({ id: 'ff_siwis', language: 'fr', gender: 'female' }))
  expect(description.languages).toContain('hi')
})

test('a server that does not list its voices is asked with those of OpenAI', async () => {
  const { voices, description } = await open('wrong')
  expect(voices.map((voice) => voice.id)).toContain('alloy')
  expect(description.languages.length).toBeGreaterThan(50)
})
