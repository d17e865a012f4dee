import type { TranslationEngine } from '@mega-pipeline/pipeline'
import type { EngineShelf } from '@mega-pipeline/platform/stage-service'
import type { Performer } from '@mega-pipeline/platform/work'

/** Translates one sentence. What an engine knows beyond its translation, such as the alignment, is not stored. */
export function translateTask<E extends TranslationEngine>(engines: EngineShelf<E>): Performer<'translate'> {
  return async ({ text, from, to }, { engine: name, signal, report }) => {
    const translation = await engines.use(engines.find(name), (chosen) =>
      chosen.run({ text, from, to }, { signal, onStart: report.started, onCost: report.cost }),
    )
    return { text: translation.text, engine: translation.engine, notes: translation.notes }
  }
}
