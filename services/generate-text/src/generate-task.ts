import type { TextEngine, WrittenSentence } from '@mega-pipeline/pipeline'
import type { EngineShelf } from '@mega-pipeline/platform/stage-service'
import type { Performer } from '@mega-pipeline/platform/work'
import { nextSentence } from './next-sentence.js'

/** Expands a prompt into a text. Each sentence is stored as soon as it is written; a restart goes on from there. */
export function generateTask(engines: EngineShelf<TextEngine>): Performer<'generate'> {
  return async ({ kind: _kind, after, ...input }, { engine: name, signal, report, earlier }) => {
    const engine = engines.find(name)
    if (after) {
      const rest = { ...input, written: after }
      return engines.use(engine, () => nextSentence(engine, rest, { signal, report }))
    }
    const sentences: WrittenSentence[] = [...(earlier?.sentences ?? [])]
    let share = 0
    return engines.use(engine, () =>
      engine.run(
        { ...input, written: [...sentences] },
        {
          signal,
          onStart: report.started,
          onCost: report.cost,
          onProgress: (fraction) => {
            share = fraction
            report.progress(fraction)
          },
          onPiece: (sentence) => {
            sentences.push(sentence)
            report.part(
              { sentences: [...sentences], finishReason: 'stop', engine: engine.description.id },
              share,
            )
          },
        },
      ),
    )
  }
}
