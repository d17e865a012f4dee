import type { EngineReference, TranslationInput } from '@mega-pipeline/pipeline'
import { requirePair, type TranslationPair, type TranslationTier } from '../../translate/translation-tier.js'
import { describeRemote } from '../remote-description.js'
import { withPatience } from '../with-patience.js'

/** How one sentence is translated by a server. */
export type TranslateRequest = (input: TranslationInput, signal: AbortSignal) => Promise<string>

/** A tier of which each translation is one request. */
export function createRequestTier(
  reference: EngineReference,
  pairs: readonly TranslationPair[],
  patienceSeconds: number,
  translate: TranslateRequest,
): TranslationTier {
  const languages = [...new Set(pairs.map(({ from }) => from))]
  const description = { ...describeRemote(reference, 'translate', languages), pairs }
  return {
    description,
    load: async () => {},
    close: async () => {},
    run: async (input, { signal, onStart }) => {
      requirePair(description, input)
      signal.throwIfAborted()
      onStart?.()
      const text = await withPatience(reference.id, patienceSeconds, signal, (itsSignal) =>
        translate(input, itsSignal),
      )
      return { text, engine: reference.id, notes: [] }
    },
  }
}
