import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openRemoteSpeech } from '@mega-pipeline/engines/remote'
import { startElevenLabsStandIn, type ElevenLabsStandIn } from '@mega-pipeline/engines/remote/__fixtures__'
import { parseEngineReferences, type SpeechEngine, type TaskOutputs } from '@mega-pipeline/pipeline'
import { decodeAudio } from '@mega-pipeline/platform/audio'
import { openBucket, type Bucket } from '@mega-pipeline/platform/bucket'
import { EngineShelf } from '@mega-pipeline/platform/stage-service'
import { serveStage, type ServedForTest } from '@mega-pipeline/platform/stage-service/__fixtures__'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { synthesizeService } from './synthesize-service.js'
import { synthesizeTask } from './synthesize-task.js'

const audio = new TextEncoder().encode('the sound of a voice')
const sampleSha256 = createHash('sha256').update(audio).digest('hex')
const sampleKey = 'own_voices/own-1/sample.wav'

let folder: string
let bucket: Bucket
let standIn: ElevenLabsStandIn
let engine: SpeechEngine
let served: ServedForTest

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mega-own-voice-'))
  bucket = await openBucket(folder)
  await bucket.put(sampleKey, audio, { contentType: 'audio/wav' })
  standIn = await startElevenLabsStandIn()
  const [reference] = parseEngineReferences('elevenlabs:eleven_multilingual_v2')
  if (!reference) throw new Error('There is no reference.')
  engine = await openRemoteSpeech(reference, {
    keyOf: () => 'key',
    patienceSeconds: 60,
    fetch: standIn.fetch,
    voices: [],
    decode: (bytes, signal) => decodeAudio(bytes, { sampleRate: 24_000, maxSeconds: 60, signal }),
  })
  served = await serveStage(synthesizeService(), [engine])
})
afterEach(async () => {
  await served.stop()
  await standIn.stop()
  await rm(folder, { recursive: true })
})

function speak(text: string): Promise<TaskOutputs['synthesize']> {
  const shelf = new EngineShelf([engine], { keepAliveSeconds: Infinity })
  const sample = { sampleKey, sampleSha256, contentType: 'audio/wav' }
  return synthesizeTask(shelf, bucket)(
    { kind: 'synthesize', text, language: 'fr', voice: 'own-1', speed: 1, sample },
    {
      taskId: 'ab12',
      engine: engine.description.id,
      earlier: null,
      signal: new AbortController().signal,
      report: { started: () => {}, progress: () => {}, part: () => {}, cost: () => {} },
      recordingKey: async () => '',
    },
  )
}

test('a sentence is spoken in the voice of the sample that lies in the bucket', async () => {
  const spoken = await speak('Bonjour.')
  expect(spoken).toMatchObject({ engine: 'elevenlabs:eleven_multilingual_v2' })
  expect((await bucket.stat(spoken.soundKey)).contentType).toBe('audio/flac')
  expect(standIn.voices).toEqual([{ voice_id: 'voice-1', name: `mega-${sampleSha256}` }])
  expect(standIn.asked('POST', '/v1/text-to-speech/voice-1')).toHaveLength(1)
})

test('what was made of a sample is forgotten, however often it is asked for', async () => {
  await speak('Bonjour.')
  for (let time = 1; time <= 2; time++) {
    const address = `${served.url}/v1/audio/voice_samples/${sampleSha256}`
    expect((await served.fetch(address, { method: 'DELETE' })).status).toBe(204)
    expect(standIn.voices).toEqual([])
  }
})

test('a hash that is none is refused', async () => {
  const response = await served.fetch(`${served.url}/v1/audio/voice_samples/all`, { method: 'DELETE' })
  expect(response.status).toBe(400)
})
