import type { TranslationEngine } from '@mega-pipeline/pipeline'
import type { EngineShelf } from '@mega-pipeline/platform/stage-service'
import type { Performer } from '@mega-pipeline/platform/work'

/** Translates one sentence. */
export function translateTask<E extends TranslationEngine>(engines: EngineShelf<E>): Performer<'translate'> {
  return ({ text, from, to }, { engine, signal }) =>
    engines.use(engines.find(engine), (chosen) => chosen.run({ text, from, to }, { signal }))
}
