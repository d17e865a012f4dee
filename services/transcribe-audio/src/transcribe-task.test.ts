import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Transcription, TranscriptionEngine } from '@mega-pipeline/pipeline'
import { encodeAudio } from '@mega-pipeline/platform/audio'
import { openBucket, type Bucket } from '@mega-pipeline/platform/bucket'
import { EngineShelf } from '@mega-pipeline/platform/stage-service'
import { transcribeTask } from './transcribe-task.js'

let folder: string
let bucket: Bucket

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'transcribe-task-'))
  bucket = await openBucket(folder)
})
afterEach(() => rm(folder, { recursive: true }))

const evidence = { windowStartSeconds: 0, tokens: [1], meanLogProbability: 0, noSpeechProbability: 0 }

/** Stands in for an engine: says how many samples it was given. */
const counter: TranscriptionEngine = {
  description: { id: 'test:counter', stage: 'transcribe', version: '1', licence: 'none', languages: ['en'] },
  tellsWordTimes: false,
  load: async () => {},
  close: async () => {},
  run: async ({ sound }): Promise<Transcription> => ({
    engine: 'test:counter',
    outcome: 'speech',
    segments: [{ text: String(sound.samples.length), startSeconds: 0, endSeconds: 1, evidence }],
  }),
}

function transcribe(recordingKey: () => Promise<string>): Promise<Transcription> {
  return transcribeTask(
    new EngineShelf([counter], { keepAliveSeconds: 0 }),
    bucket,
    10,
  )(
    { kind: 'transcribe', recordingSha256: 'aa', language: 'en' },
    {
      taskId: 'task',
      engine: 'test:counter',
      earlier: null,
      signal: new AbortController().signal,
      report: { started: () => {}, progress: () => {}, part: () => {}, cost: () => {} },
      recordingKey,
    },
  )
}

test('a recording whose prompt is deleted at the last moment is read from the other prompt that holds it', async () => {
  const silence = await encodeAudio({ samples: new Float32Array(1600), sampleRate: 16_000 }, 'wav')
  await bucket.put('input_audios/second.wav', silence, { contentType: 'audio/wav' })
  const keys = ['input_audios/first.wav', 'input_audios/second.wav']
  const { segments } = await transcribe(async () => keys.shift() ?? '')
  expect(segments).toEqual([{ text: '1600', startSeconds: 0, endSeconds: 1 }])
})

test('a recording that is nowhere is an error that says so', async () => {
  await expect(transcribe(async () => 'input_audios/gone.wav')).rejects.toMatchObject({
    code: 'file_not_found',
  })
})
