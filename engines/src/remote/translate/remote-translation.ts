import type { EngineReference, OnStepDown } from '@mega-pipeline/pipeline'
import { createTranslationLadder, type TranslationLadder } from '../../translate/index.js'
import { unknownEngine } from '../open-models.js'
import type { RemoteSetup } from '../remote-setup.js'
import { openDeepL } from './deepl-tier.js'
import { openGoogleTranslate } from './google-translate-tier.js'
import { openLibreTranslate } from './libretranslate-tier.js'

/**
 * Translates on another server: any that speaks LibreTranslate's protocol, DeepL, or Google Translate.
 * @throws PipelineError `engine_unknown`, `engine_key_missing`
 * @example
 * const engine = await openRemoteTranslation(reference, { keyOf, patienceSeconds: 120 })
 */
export async function openRemoteTranslation(
  reference: EngineReference,
  setup: RemoteSetup,
): Promise<TranslationLadder> {
  return joinTranslators([await openTier(reference, setup)])
}

/** Translators that stand in for each other, under their names in order. */
export function joinTranslators(
  rungs: readonly Parameters<typeof createTranslationLadder>[0][number][],
  onStepDown?: OnStepDown,
): TranslationLadder {
  const ladder = createTranslationLadder(rungs, onStepDown)
  const id = rungs.map(({ description }) => description.id).join(',')
  return { ...ladder, description: { ...ladder.description, id } }
}

async function openTier(reference: EngineReference, setup: RemoteSetup) {
  if (reference.family === 'libretranslate' && reference.url !== undefined) {
    return await openLibreTranslate(reference, reference.url, setup)
  }
  if (reference.id === 'deepl') return openDeepL(reference, setup)
  if (reference.id === 'google-translate') return openGoogleTranslate(reference, setup)
  throw unknownEngine(reference.id, 'translate')
}
