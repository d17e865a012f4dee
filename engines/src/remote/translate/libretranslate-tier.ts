import { baseLanguage, type EngineReference } from '@mega-pipeline/pipeline'
import { z } from 'zod'
import type { TranslationPair, TranslationTier } from '../../translate/index.js'
import { guardedFetch } from '../guarded-fetch.js'
import { addressKeyVariable } from '../open-models.js'
import { remoteProblem, statusProblem, unreadable, type Addressee } from '../remote-problem.js'
import type { RemoteSetup } from '../remote-setup.js'
import { pairsAmong } from './language-pairs.js'
import { createRequestTier } from './request-tier.js'

const languageList = z.array(z.object({ code: z.string(), targets: z.array(z.string()).optional() }))
const translationAnswer = z.object({ translatedText: z.string() })

/** A server that does not answer at the start does not hold the service up for longer. */
const PATIENCE_MILLISECONDS = 5000

/** What LibreTranslate comes with (https://github.com/LibreTranslate/LibreTranslate), for a server that is away at the start. */
const usualLanguages =
  'ar az bg bn ca cs da de el en eo es et eu fa fi fr ga gl he hi hu id it ja ko lt lv ms nl pl pt ro ru sk sl sq sr sv th tl tr uk ur vi zh'.split(
    ' ',
  )

/** Any server that speaks LibreTranslate's protocol (https://docs.libretranslate.com). */
export async function openLibreTranslate(
  reference: EngineReference,
  url: string,
  setup: RemoteSetup,
): Promise<TranslationTier> {
  const keyVariable = addressKeyVariable('translate')
  const addressee = { id: reference.id, keyVariable }
  const key = setup.keyOf(keyVariable)
  const base = url.replace(/\/+$/, '')
  const send = guardedFetch({ key: undefined, origins: [], fetch: setup.fetch })
  const pairs = (await askForPairs(send, base)) ?? pairsAmong(usualLanguages, usualLanguages)
  return createRequestTier(reference, pairs, setup.patienceSeconds, async ({ text, from, to }, signal) => {
    const body = {
      q: text,
      source: baseLanguage(from),
      target: baseLanguage(to),
      format: 'text',
      ...(key !== undefined && { api_key: key }),
    }
    try {
      const response = await send(`${base}/translate`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
        signal,
      })
      return await read(response, addressee)
    } catch (error) {
      signal.throwIfAborted()
      throw remoteProblem(error, addressee)
    }
  })
}

async function read(response: Response, addressee: Addressee): Promise<string> {
  if (!response.ok) {
    await response.body?.cancel()
    throw statusProblem(response.status, addressee)
  }
  const text = await response.text()
  try {
    return translationAnswer.parse(JSON.parse(text)).translatedText
  } catch {
    throw unreadable(addressee)
  }
}

/** The pairs of languages that the server says it has; undefined when it does not answer. */
async function askForPairs(send: typeof fetch, base: string): Promise<TranslationPair[] | undefined> {
  try {
    const response = await send(`${base}/languages`, { signal: AbortSignal.timeout(PATIENCE_MILLISECONDS) })
    const languages = languageList.parse(await response.json()).filter(({ code }) => /^[a-z]{2}$/.test(code))
    const codes = languages.map(({ code }) => code)
    return languages.flatMap(({ code, targets = codes }) => {
      const among = targets.filter((target) => codes.includes(target))
      return pairsAmong([code], among)
    })
  } catch {
    return undefined
  }
}
