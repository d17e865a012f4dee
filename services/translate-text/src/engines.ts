import { isRemote, openRemoteTranslation } from '@mega-pipeline/engines/remote'
import { createLocalTranslation, type TranslationLadder } from '@mega-pipeline/engines/translate'
import { parseEngineReferences, type LanguagePair } from '@mega-pipeline/pipeline'
import { memoryFor } from '@mega-pipeline/platform/memory'
import type { ModelStore } from '@mega-pipeline/platform/models'
import { keyReader } from '@mega-pipeline/platform/stage-service'
import type { TranslateSettings } from './settings.js'

/** The languages that a Bergamot model from English may be here for. */
const bergamotTargets = ['fr', 'es', 'de', 'it', 'pt'] as const

/** The engines on other servers that the settings name, and the ladder of everything that can translate on this machine. */
export async function openEngines(
  models: ModelStore,
  settings?: TranslateSettings,
): Promise<readonly [TranslationLadder, ...TranslationLadder[]]> {
  const local = createLocalTranslation({
    bergamot: bergamotTargets.map((to) => ({
      from: 'en',
      to,
      directory: models.path(`bergamot-en-${to}`),
      memory: memoryFor(models, [`bergamot-en-${to}`]),
    })),
    apertium: models.path('apertium-romance'),
    apertiumMemory: memoryFor(models, ['apertium-romance']),
  })
  const [first, ...others] = settings ? await openRemote(settings) : []
  return first ? [first, ...others, local] : [local]
}

async function openRemote(settings: TranslateSettings): Promise<TranslationLadder[]> {
  const references = parseEngineReferences(settings.TRANSLATE_ENGINE ?? '').filter(isRemote)
  const setup = { keyOf: keyReader(settings), patienceSeconds: settings.ENGINE_PATIENCE }
  return await Promise.all(references.map((reference) => openRemoteTranslation(reference, setup)))
}

/** Every pair once, with the tier that takes it first. */
export function pairsOf({ tiers }: TranslationLadder): LanguagePair[] {
  const pairs = new Map<string, LanguagePair>()
  for (const { id, pairs: reached } of tiers.toReversed()) {
    for (const { from, to } of reached) pairs.set(`${from}-${to}`, { from, to, engine: id })
  }
  return [...pairs.values()]
}
