import { hasPair } from '@mega-pipeline/engines/translate'
import { baseLanguage, languageSchema, PipelineError, type Language } from '@mega-pipeline/pipeline'
import { openModelStore, type ModelStore } from '@mega-pipeline/platform/models'
import { openEngines, pairsOf, translateText } from '@mega-pipeline/translate-text'
import type { Translator } from './translator.js'

/** Translates in this process, with the models that are on this machine. Nothing is fetched. */
export async function openLocalTranslator(): Promise<Translator> {
  const models = openModelStore()
  const [ladder] = await openEngines(models)
  return {
    translate: async ({ text, ...wanted }, signal) => {
      const from = languageOf(wanted.from)
      const to = languageOf(wanted.to)
      if (baseLanguage(from) === baseLanguage(to)) return { text, by: [], notes: [] }
      if (!hasPair(ladder.description, { from, to })) throw await pairMissing(models, from, to)
      const by = new Set<string>()
      const notes = new Set<string>()
      const translated = await translateText(text, from, async (sentence) => {
        const translation = await ladder.run({ text: sentence, from, to }, { signal })
        by.add(translation.engine)
        for (const note of translation.notes) notes.add(note)
        return translation
      })
      return { text: translated, by: [...by], notes: [...notes] }
    },
    pairs: async () => pairsOf(ladder).map(({ from, to, engine }) => ({ from, to, by: engine })),
    close: () => ladder.close(),
  }
}

/** A code as people write it: `FR`, `pt_BR`. */
function languageOf(code: string): Language {
  const { data } = languageSchema.safeParse(code.toLowerCase().replace('_', '-'))
  if (data !== undefined) return data
  throw new PipelineError(
    'invalid_input',
    'language_not_known',
    `"${code}" is no language that this machine knows. Use a two-letter code such as fr; --list shows the pairs.`,
  )
}

/** Says what to fetch, where there is a model for the pair. */
async function pairMissing(models: ModelStore, from: Language, to: Language): Promise<PipelineError> {
  const fitting = (await models.list()).filter(
    ({ entry, present }) =>
      entry.stage === 'translate' &&
      !present &&
      entry.languages[0] === baseLanguage(from) &&
      entry.languages.includes(baseLanguage(to)),
  )
  const ids = fitting.map(({ entry }) => entry.id)
  return new PipelineError(
    'unavailable',
    'pair_not_available',
    `There is no translation from ${from} to ${to} on this machine. ` +
      (ids.length > 0
        ? `Fetch a model with: mega models pull ${ids.join(' ')}`
        : 'translate --list shows the pairs; --url takes a server that has more.'),
  )
}
