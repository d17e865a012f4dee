import { openRemoteTranslation } from '@mega-pipeline/engines/remote'
import type { TranslationLadder } from '@mega-pipeline/engines/translate'
import { describeTranslationEngine } from '@mega-pipeline/engines/translate/contract'
import { parseEngineReferences } from '@mega-pipeline/pipeline'
import { openModelStore } from '@mega-pipeline/platform/models'
import { readSettings } from '@mega-pipeline/platform/settings'
import { afterAll, expect, test } from 'vitest'
import { serveTranslation } from './__fixtures__/serve-translation.js'
import { openEngines } from './engines.js'
import { translateSettings } from './settings.js'
import { translateService } from './translate-service.js'

// This service is the server of another machine here: what keeps the contract over its API is compatible both ways.
const served = await serveTranslation({ API_KEYS: 'secret' })
afterAll(() => served.stop())

const id = `libretranslate@${served.url}`
async function open(key: string, name = id): Promise<TranslationLadder> {
  const [reference] = parseEngineReferences(name)
  if (reference === undefined) throw new Error('There is no reference.')
  return await openRemoteTranslation(reference, {
    keyOf: (variable) => (variable === 'TRANSLATE_API_KEY' ? key : undefined),
    patienceSeconds: 120,
  })
}
const sentence = { text: 'The boat is red.', from: 'en', to: 'fr' }
const { signal } = new AbortController()

describeTranslationEngine(id, 'fr', () => open('secret'))

test('the pairs are those that the server has', async () => {
  const { pairs } = (await open('secret')).description
  expect(pairs).toContainEqual({ from: 'en', to: 'es' })
  expect(pairs).not.toContainEqual({ from: 'en', to: 'ja' })
})

test('a wrong key is an error that names where the key is', async () => {
  const engine = await open('wrong')
  await expect(engine.run(sentence, { signal })).rejects.toMatchObject({
    code: 'engine_key_refused',
    message: expect.stringContaining('TRANSLATE_API_KEY') as string,
  })
})

test('a server that is away does not hold the service up; what stands in for it translates, and says so', async () => {
  const away = 'libretranslate@http://127.0.0.1:9'
  const settings = readSettings(translateSettings, { TRANSLATE_ENGINE: `${away}, ladder` })
  const service = translateService(settings)
  const [remote, local] = await openEngines(openModelStore(), settings)
  if (local === undefined) throw new Error('Nothing can translate on this machine.')
  await expect(remote.run(sentence, { signal })).rejects.toMatchObject({ code: 'engine_unreachable' })
  const joined = service.join?.([remote, local])
  const translation = await joined?.run(sentence, { signal })
  expect(joined?.description.id).toBe(settings.TRANSLATE_ENGINE)
  expect(translation).toMatchObject({ engine: expect.not.stringContaining('libretranslate') as string })
  expect(translation?.notes).toContain(`${away}:engine_unreachable`)
  expect(translation?.text).toMatch(/bateau/i)
  await local.close()
})
