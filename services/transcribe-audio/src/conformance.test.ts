import { checkStage } from '@mega-pipeline/conformance'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { ServedForTest } from '@mega-pipeline/platform/stage-service/__fixtures__'
import { serveTranscription } from './routes/__fixtures__/serve-transcription.js'

vi.setConfig({ testTimeout: 600_000 })

let served: ServedForTest
beforeAll(async () => {
  served = await serveTranscription()
})
afterAll(() => served.stop())

const wordChecks = ['word-times', 'word-times-measured', 'words-and-segments', 'words-alone']

function check(model: string, only?: readonly string[]) {
  const signal = new AbortController().signal
  return checkStage('transcribe', { url: `${served.url}/v1`, model, only, timeoutSeconds: 120, signal })
}

test('keeps everything that `mega check-stage` asks; Moonshine cannot tell when words are said', async () => {
  const { results } = await check('moonshine:tiny')
  expect(results.filter(({ outcome }) => outcome === 'failed')).toEqual([])
  const skipped = results.filter(({ outcome }) => outcome === 'skipped').map(({ id }) => id)
  expect(skipped).toEqual(expect.arrayContaining(wordChecks))
})

test('Whisper tells when words are said', async () => {
  const { results } = await check('whisper:base', wordChecks)
  expect(results.map(({ outcome }) => outcome)).toEqual(wordChecks.map(() => 'passed'))
})
