import { checkStage } from '@mega-pipeline/conformance'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { ServedForTest } from '@mega-pipeline/platform/stage-service/__fixtures__'
import { serveSpeech } from './routes/__fixtures__/serve-speech.js'

vi.setConfig({ testTimeout: 600_000 })

let served: ServedForTest
beforeAll(async () => {
  served = await serveSpeech()
})
afterAll(() => served.stop())

test('keeps everything that `mega check-stage` asks', async () => {
  const { results } = await checkStage('synthesize', {
    url: `${served.url}/v1`,
    timeoutSeconds: 120,
    signal: new AbortController().signal,
  })
  expect(results.filter(({ outcome }) => outcome === 'failed')).toEqual([])
})
