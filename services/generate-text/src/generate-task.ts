import type { TextEngine, WrittenSentence } from '@mega-pipeline/pipeline'
import type { Performer } from '@mega-pipeline/platform/work'

/** Expands a prompt into a text. Each sentence is stored as soon as it is written; a restart goes on from there. */
export function generateTask(engine: TextEngine): Performer<'generate'> {
  return async ({ kind: _kind, ...input }, { signal, report, earlier }) => {
    const sentences: WrittenSentence[] = [...(earlier?.sentences ?? [])]
    let share = 0
    const generated = await engine.run(
      { ...input, written: [...sentences] },
      {
        signal,
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
    )
    return { ...generated, engine: engine.description.id }
  }
}
