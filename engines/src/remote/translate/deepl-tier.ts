import { baseLanguage, PipelineError, type EngineReference, type Language } from '@mega-pipeline/pipeline'
import type * as Deepl from 'deepl-node'
import type { TranslationTier } from '../../translate/index.js'
import { keyMissing } from '../open-models.js'
import { statusProblem, unreachable, type Addressee } from '../remote-problem.js'
import type { RemoteSetup } from '../remote-setup.js'
import { pairsAmong } from './language-pairs.js'
import { createRequestTier } from './request-tier.js'
import { untilAborted } from '../until-aborted.js'

/** https://developers.deepl.com/docs/getting-started/supported-languages */
const languages: readonly Language[] =
  'ar bg cs da de el en es et fi fr hu id it ja ko lt lv nb nl pl pt ro ru sk sl sv tr uk zh'.split(' ')

/** Target languages of which DeepL wants to know the region. */
const regions: Readonly<Record<string, Deepl.TargetLanguageCode>> = {
  en: 'en-US',
  'en-gb': 'en-GB',
  pt: 'pt-PT',
  'pt-br': 'pt-BR',
}

const keyVariable = 'DEEPL_API_KEY'
const QUOTA_USED_UP = 429

/**
 * DeepL, by its own client, which takes no signal: an aborted request is no longer waited for.
 * @param serverUrl another address than DeepL's, for tests
 */
export function openDeepL(
  reference: EngineReference,
  setup: RemoteSetup,
  serverUrl?: string,
): TranslationTier {
  const key = setup.keyOf(keyVariable)
  if (key === undefined) throw keyMissing(reference.id, keyVariable)
  const addressee = { id: reference.id, keyVariable }
  let client: Promise<Deepl.Translator> | undefined
  const opened = async (): Promise<Deepl.Translator> => {
    const { Translator } = await import('deepl-node')
    return new Translator(key, { maxRetries: 2, ...(serverUrl !== undefined && { serverUrl }) })
  }
  const pairs = pairsAmong(languages, languages)
  return createRequestTier(reference, pairs, setup.patienceSeconds, async ({ text, from, to }, signal) => {
    try {
      const translator = await (client ??= opened())
      const asked = translator.translateText(text, baseLanguage(from) as Deepl.SourceLanguageCode, target(to))
      return (await untilAborted(asked, signal)).text
    } catch (error) {
      signal.throwIfAborted()
      throw await deeplProblem(error, addressee)
    }
  })
}

function target(to: Language): Deepl.TargetLanguageCode {
  return regions[to] ?? regions[baseLanguage(to)] ?? (baseLanguage(to) as Deepl.TargetLanguageCode)
}

async function deeplProblem(error: unknown, addressee: Addressee): Promise<unknown> {
  const deepl = await import('deepl-node')
  if (error instanceof PipelineError) return error
  if (error instanceof deepl.AuthorizationError) return statusProblem(403, addressee)
  if (error instanceof deepl.TooManyRequestsError || error instanceof deepl.QuotaExceededError) {
    return statusProblem(QUOTA_USED_UP, addressee)
  }
  if (error instanceof deepl.ConnectionError) return unreachable(addressee)
  // Its other errors have no status of their own; it stands in the message: "..., HTTP status 400 ...".
  const status = /\b([45]\d\d)\b/.exec(error instanceof Error ? error.message : '')?.[1]
  return statusProblem(Number(status ?? 500), addressee)
}
