import { checkStage } from '@mega-pipeline/conformance'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { ServedForTest } from '@mega-pipeline/platform/stage-service/__fixtures__'
import { serveTranslation } from './__fixtures__/serve-translation.js'

vi.setConfig({ testTimeout: 600_000 })

let served: ServedForTest
beforeAll(async () => {
  served = await serveTranslation({ ALLOWED_ORIGINS: '*' })
})
afterAll(() => served.stop())

test('keeps everything that `mega check-stage` asks', async () => {
  const { results } = await checkStage('translate', {
    url: served.url,
    timeoutSeconds: 120,
    signal: new AbortController().signal,
  })
  expect(results.filter(({ outcome }) => outcome === 'failed')).toEqual([])
})
