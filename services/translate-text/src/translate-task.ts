import type { TranslationEngine } from '@mega-pipeline/pipeline'
import type { Performer } from '@mega-pipeline/platform/work'

/** Translates one sentence. */
export function translateTask(engine: TranslationEngine): Performer<'translate'> {
  return async ({ text, from, to }, { signal }) => engine.run({ text, from, to }, { signal })
}
