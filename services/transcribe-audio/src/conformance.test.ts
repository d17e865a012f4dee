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

test.each([
  // Moonshine cannot tell when words are said, and says so.
  ['moonshine:tiny', ['word-times', 'word-times-measured', 'words-and-segments', 'words-alone']],
  ['whisper:base', []],
])('%s keeps everything that `mega check-stage` asks', async (model, unable) => {
  const { results } = await checkStage('transcribe', {
    url: `${served.url}/v1`,
    model,
    timeoutSeconds: 120,
    signal: new AbortController().signal,
  })
  expect(results.filter(({ outcome }) => outcome === 'failed')).toEqual([])
  const skipped = results.filter(({ outcome }) => outcome === 'skipped').map(({ id }) => id)
  expect(skipped).toEqual(expect.arrayContaining(unable))
})
