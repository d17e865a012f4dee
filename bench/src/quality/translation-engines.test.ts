import { describeTranslationEngine } from '@mega-pipeline/engines/translate/contract'
import { createTranslationLadder } from '@mega-pipeline/engines/translate'
import { openTranslationTiers } from './translation-engines.js'

const languages: Readonly<Record<string, string>> = { bergamot: 'pt', 'bergamot-pivot': 'fr', apertium: 'es' }

for (const [id, to] of Object.entries(languages)) {
  describeTranslationEngine(id, to, async () => {
    const tiers = await openTranslationTiers()
    const tier = tiers.find(({ description }) => description.id === id)
    if (!tier) throw new Error(`The tier ${id} cannot be here.`)
    return tier
  })
}

describeTranslationEngine('ladder', 'fr', async () => createTranslationLadder(await openTranslationTiers()))
