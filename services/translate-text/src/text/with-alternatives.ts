import type { AlignedTranslation, TranslationLadder } from '@mega-pipeline/engines/translate'
import type { EngineCall, TranslationInput } from '@mega-pipeline/pipeline'
import type { TranslateSentence } from './translate-sentence.js'

/** A document, and how it may be said otherwise. */
export interface TranslatedDocument {
  readonly text: string
  readonly alternatives: readonly string[]
}

/**
 * Translates a document, and again with each rung of the ladder. A sentence that a rung has nothing for is as in the
 * document itself. Alternatives are given best rung first, none twice, and fewer than wanted where there are no more.
 * @param compose translates the whole document with what translates a sentence
 */
export async function translateWithAlternatives(
  engine: TranslationLadder,
  { from, to, wanted }: Omit<TranslationInput, 'text'> & { readonly wanted: number },
  call: EngineCall,
  compose: (translate: TranslateSentence) => Promise<string>,
): Promise<TranslatedDocument> {
  const best = remember((text) => engine.run({ text, from, to }, call))
  const text = await compose(best)
  if (wanted === 0) return { text, alternatives: [] }

  const others = remember((sentence) => engine.alternatives({ text: sentence, from, to }, call))
  const found = new Set<string>()
  for (const { id } of engine.tiers) {
    const byRung = async (sentence: string): Promise<AlignedTranslation> =>
      (await others(sentence)).find((other) => other.engine === id) ?? best(sentence)
    found.add(await compose(byRung))
  }
  found.delete(text)
  return { text, alternatives: [...found].slice(0, wanted) }
}

function remember<Result>(
  work: (sentence: string) => Promise<Result>,
): (sentence: string) => Promise<Result> {
  const done = new Map<string, Promise<Result>>()
  return (sentence) => {
    const known = done.get(sentence) ?? work(sentence)
    done.set(sentence, known)
    return known
  }
}
