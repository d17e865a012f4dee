import type { WrittenSentence } from '@mega-pipeline/pipeline'
import { isRepetition } from '../../generate/write/repetition.js'
import { countWords } from '../../generate/write/words.js'

const fullEnd = /[.!?…。！？।]["'”’»]*$/u
const emphasis = /\*\*|__|[*`]/gu
/** Headings, lists, links and asides, which cannot be spoken. */
const unspeakable = /[#_|<>{}[\]()]|https?:|^(?:[-–—•+]|\d{1,2}[.)])\s/u

/**
 * A sentence without its marks of emphasis, if it can stand in a spoken text: whole, without markup, and not said
 * before. Models are asked for such, and mostly write such.
 */
export function usableSentence(
  sentence: WrittenSentence,
  written: readonly WrittenSentence[],
): WrittenSentence | undefined {
  const text = sentence.text.replaceAll(emphasis, '').trim()
  const isUsable =
    fullEnd.test(text) &&
    !unspeakable.test(text) &&
    countWords(text) > 1 &&
    !isRepetition(
      text,
      written.map((earlier) => earlier.text),
    )
  return isUsable ? { ...sentence, text } : undefined
}
