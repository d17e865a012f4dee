import type { ApertiumPair } from './apertium-pair.js'
import { finishText, sentenceEnd, textOfForms } from './forms.js'
import { escapeText, withoutSurfaces } from './stream.js'

/** A sentence through one pair, as Apertium itself would do it; unknown words stay as they are. */
export async function translatePlainly(
  pair: ApertiumPair,
  sentence: string,
  signal: AbortSignal,
): Promise<string> {
  const read = await pair.analyse(escapeText(sentence) + sentenceEnd, signal)
  const chosen = await pair.step('disambiguation', read, signal)
  const translated = await pair.step('dictionary', withoutSurfaces(chosen), signal)
  const forms = await pair.step('forms', await pair.step('transfer', translated, signal), signal)
  return finishText(
    await pair.contract(
      textOfForms(forms, (form) => form),
      signal,
    ),
  )
}
