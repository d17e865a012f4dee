import { baseLanguage, type EngineReference, type Language } from '@mega-pipeline/pipeline'
import type { v2 } from '@google-cloud/translate'
import type { TranslationTier } from '../../translate/index.js'
import { keyMissing } from '../open-models.js'
import { widelyKnownLanguages } from '../remote-description.js'
import { remoteProblem, statusProblem, unreachable, type Addressee } from '../remote-problem.js'
import type { RemoteSetup } from '../remote-setup.js'
import { pairsAmong } from './language-pairs.js'
import { createRequestTier } from './request-tier.js'
import { untilAborted } from '../until-aborted.js'

const keyVariable = 'GOOGLE_TRANSLATE_API_KEY'

const googleAddress = 'https://translation.googleapis.com/language/translate/v2'

/**
 * Google Translate, by its own client, which takes no signal: an aborted request is no longer waited for.
 * @param address another address than Google's, for tests
 */
export function openGoogleTranslate(
  reference: EngineReference,
  setup: RemoteSetup,
  address = googleAddress,
): TranslationTier {
  const key = setup.keyOf(keyVariable)
  if (key === undefined) throw keyMissing(reference.id, keyVariable)
  const addressee = { id: reference.id, keyVariable }
  let client: Promise<v2.Translate> | undefined
  const opened = async (): Promise<v2.Translate> => {
    const { v2: version } = await import('@google-cloud/translate')
    const translator = new version.Translate({ key, autoRetry: false })
    // By itself it takes the address from the environment, if one is there, and would send the key to it.
    translator.baseUrl = address
    return translator
  }
  const pairs = pairsAmong(widelyKnownLanguages, widelyKnownLanguages)
  return createRequestTier(reference, pairs, setup.patienceSeconds, async ({ text, from, to }, signal) => {
    const options = { from: baseLanguage(from), to: targetOf(to), format: 'text' }
    try {
      const translator = await (client ??= opened())
      const [translation] = await untilAborted(translator.translate(text, options), signal)
      return translation
    } catch (error) {
      signal.throwIfAborted()
      throw googleProblem(error, addressee)
    }
  })
}

/** Google knows Brazil's and Portugal's Portuguese apart, and no other regions. */
function targetOf(language: Language): string {
  return language.startsWith('pt-') ? language : baseLanguage(language)
}

interface ClientError {
  /** The HTTP status, or the name of what befell the connection. */
  readonly code?: unknown
  readonly message?: string
  readonly response?: { readonly statusCode?: number }
}

/** A wrong key is a 400 of Google's. */
function googleProblem(error: unknown, addressee: Addressee): unknown {
  const { code, message = '', response } = (error ?? {}) as ClientError
  if (typeof code === 'string') return unreachable(addressee)
  const status = code ?? response?.statusCode
  if (typeof status !== 'number') return remoteProblem(error, addressee)
  return statusProblem(/API key not valid/i.test(message) ? 403 : status, addressee)
}
