import { parseEngineReferences, type EngineReference } from '@mega-pipeline/pipeline'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TranslationTier } from '../../translate/index.js'
import type { Behaviour, StandIn } from '../__fixtures__/stand-in-server.js'
import {
  startDeepLStandIn,
  startGoogleStandIn,
  startLibreTranslateStandIn,
} from '../__fixtures__/translation-stand-ins.js'
import { openDeepL } from './deepl-tier.js'
import { openGoogleTranslate } from './google-translate-tier.js'
import { openLibreTranslate } from './libretranslate-tier.js'
import { openRemoteTranslation } from './remote-translation.js'

const { signal } = new AbortController()
const sentence = { text: 'The boat is red.', from: 'en', to: 'fr' }

function reference(id: string): EngineReference {
  const [only] = parseEngineReferences(id)
  if (only === undefined) throw new Error('There is no reference.')
  return only
}

interface Subject {
  readonly start: () => Promise<StandIn>
  readonly open: (url: string, patienceSeconds: number) => Promise<TranslationTier>
  /** What a refused key looks like. */
  readonly keyRefused: Behaviour
}

const keyOf = (variable: string): string => `the ${variable}`
const subjects: Record<string, Subject> = {
  libretranslate: {
    start: startLibreTranslateStandIn,
    open: (url, patienceSeconds) =>
      openLibreTranslate(reference(`libretranslate@${url}`), url, { keyOf, patienceSeconds }),
    keyRefused: { status: 403, body: { error: 'Invalid API key' } },
  },
  deepl: {
    start: startDeepLStandIn,
    open: async (url, patienceSeconds) => openDeepL(reference('deepl'), { keyOf, patienceSeconds }, url),
    keyRefused: { status: 403, body: { message: 'Forbidden' } },
  },
  'google-translate': {
    start: startGoogleStandIn,
    open: async (url, patienceSeconds) =>
      openGoogleTranslate(reference('google-translate'), { keyOf, patienceSeconds }, url),
    keyRefused: {
      status: 400,
      body: { error: { code: 400, message: 'API key not valid. Please pass a valid API key.', errors: [] } },
    },
  },
}

describe.each(Object.entries(subjects))('%s', (_name, { start, open, keyRefused }) => {
  let standIn: StandIn
  beforeAll(async () => {
    standIn = await start()
  })
  afterAll(() => standIn.stop())
  const opened = (patienceSeconds = 60): Promise<TranslationTier> => open(standIn.url, patienceSeconds)

  test('translates a sentence, with its languages', async () => {
    const engine = await opened()
    const translation = await engine.run(sentence, { signal })
    expect(translation).toEqual({ text: 'Le bateau est rouge.', engine: engine.description.id, notes: [] })
    const sent = decodeURIComponent(`${standIn.received.at(-1)?.path} ${standIn.received.at(-1)?.body}`)
    expect(sent).toContain('The')
    expect(sent.toLowerCase()).toMatch(/(target|target_lang)"?[=:]"?fr/)
    expect(sent.toLowerCase()).toMatch(/(source|source_lang)"?[=:]"?en/)
  })

  test.each<[string, Behaviour, string]>([
    ['a refused key', keyRefused, 'engine_key_refused'],
    ['500', { status: 500, body: { error: 'Broken' } }, 'engine_failed'],
    ['a cut answer', 'cut', 'engine_unreachable'],
  ])('%s is an error of the right kind, without the sentence', async (_what, behaviour, code) => {
    // The clients try some failures again by themselves.
    const engine = await opened()
    standIn.behave(...Array.from({ length: 8 }, () => behaviour))
    const failure: unknown = await engine.run(sentence, { signal }).catch((error: unknown) => error)
    standIn.forgetBehaviours()
    expect(failure).toMatchObject({ code })
    expect(String(failure)).not.toContain(sentence.text)
  })

  test('an answer that never comes is given up, and an abort ends the waiting', async () => {
    const impatient = await opened(0.2)
    standIn.behave('silent')
    await expect(impatient.run(sentence, { signal })).rejects.toMatchObject({ code: 'engine_timed_out' })
    const patient = await opened()
    const abort = new AbortController()
    standIn.behave('silent')
    const translating = patient.run(sentence, { signal: abort.signal })
    setTimeout(() => abort.abort(), 50)
    await expect(translating).rejects.toThrow(/abort/i)
    standIn.forgetBehaviours()
  })

  test('a language that it does not have is refused before anything is sent', async () => {
    const engine = await opened()
    const before = standIn.received.length
    const asked = engine.run({ ...sentence, to: 'xx' }, { signal })
    await expect(asked).rejects.toMatchObject({ code: 'language_pair_not_supported' })
    expect(standIn.received).toHaveLength(before)
  })
})

test.each([
  ['deepl', 'DEEPL_API_KEY'],
  ['google-translate', 'GOOGLE_TRANSLATE_API_KEY'],
])('%s without a key says that %s is missing', async (id, variable) => {
  const opening = openRemoteTranslation(reference(id), { keyOf: () => undefined, patienceSeconds: 1 })
  await expect(opening).rejects.toMatchObject({
    code: 'engine_key_missing',
    message: expect.stringContaining(variable) as string,
  })
})

test('an address in the environment does not lead the key of Google Translate away', async () => {
  const [right, wrong] = [await startGoogleStandIn(), await startGoogleStandIn()]
  process.env['GOOGLE_CLOUD_TRANSLATE_ENDPOINT'] = wrong.url
  try {
    const engine = openGoogleTranslate(
      reference('google-translate'),
      { keyOf, patienceSeconds: 60 },
      right.url,
    )
    await engine.run(sentence, { signal })
    expect(right.received).toHaveLength(1)
    expect(wrong.received).toEqual([])
  } finally {
    delete process.env['GOOGLE_CLOUD_TRANSLATE_ENDPOINT']
    await Promise.all([right.stop(), wrong.stop()])
  }
})
