import type { GeneratedText, TextEngine, TextGenerationInput, WrittenSentence } from '@mega-pipeline/pipeline'
import type { TaskCall } from '@mega-pipeline/platform/work'

/** Writes just the sentence that follows those that are written; none where the engine would end there. */
export async function nextSentence(
  engine: TextEngine,
  input: TextGenerationInput,
  { signal, report }: Pick<TaskCall, 'signal' | 'report'>,
): Promise<GeneratedText> {
  const enough = new AbortController()
  const sentences: WrittenSentence[] = []
  // Twice the length leaves room for a sentence after the last one.
  const longer = { ...input, words: 2 * input.words }
  await engine
    .run(longer, {
      signal: AbortSignal.any([signal, enough.signal]),
      onStart: report.started,
      onCost: report.cost,
      onPiece: (sentence) => {
        if (sentences.length === 0) sentences.push(sentence)
        enough.abort()
      },
    })
    .catch((error: unknown) => {
      if (sentences.length === 0 || signal.aborted) throw error
    })
  return { sentences, finishReason: 'stop', engine: engine.description.id }
}
