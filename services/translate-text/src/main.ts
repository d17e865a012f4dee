import { createLocalTranslation, type TranslationLadder } from '@mega-pipeline/engines/translate'
import type { LanguagePair } from '@mega-pipeline/pipeline'
import type { ModelStore } from '@mega-pipeline/platform/models'
import { readSettings } from '@mega-pipeline/platform/settings'
import { runStageService, stageSettings, type OpenedEngine } from '@mega-pipeline/platform/stage-service'
import { translateTask } from './translate-task.js'

/** The languages that a Bergamot model from English may be here for. */
const bergamotTargets = ['fr', 'es', 'de', 'it', 'pt'] as const

async function openEngine(models: ModelStore): Promise<OpenedEngine> {
  const engine = createLocalTranslation({
    bergamot: bergamotTargets.map((to) => ({ from: 'en', to, directory: models.path(`bergamot-en-${to}`) })),
    apertium: models.path('apertium-romance'),
  })
  return {
    offer: { ...engine.description, pairs: pairsOf(engine) },
    engine,
    performers: () => ({ translate: translateTask(engine) }),
  }
}

/** Every pair once, with the tier that takes it first. */
function pairsOf({ tiers }: TranslationLadder): LanguagePair[] {
  const pairs = new Map<string, LanguagePair>()
  for (const { id, pairs: reached } of tiers.toReversed()) {
    for (const { from, to } of reached) pairs.set(`${from}-${to}`, { from, to, engine: id })
  }
  return [...pairs.values()]
}

await runStageService(
  {
    name: 'translate-text',
    version: '0.1.0',
    description: 'Translates texts, sentence by sentence.',
    steps: ['translate_text'],
    openEngine,
  },
  readSettings(stageSettings),
)
