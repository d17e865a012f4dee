import type { ApertiumPair } from '../apertium/apertium-pair.js'
import { sentenceEnd } from '../apertium/forms.js'
import { isUnknown, type Reading } from '../apertium/reading.js'
import { escapeText, withoutSurfaces } from '../apertium/stream.js'
import { bindEnglish, englishOf, type BoundSpan } from './word-binding.js'

/** A word of the English source with what the English-Catalan dictionary says of it. */
export interface EnglishWord {
  /** As written, with its punctuation. */
  readonly text: string
  /** Without punctuation and without `'s`. */
  readonly core: string
  readonly readings: readonly { readonly reading: Reading; readonly translations: readonly Reading[] }[]
}

export async function readEnglish(
  pair: ApertiumPair,
  words: readonly string[],
  signal: AbortSignal,
): Promise<EnglishWord[]> {
  const spans: BoundSpan[] = []
  let text = ''
  for (const [place, word] of words.entries()) {
    if (text !== '') text += ' '
    const start = text.length
    text += escapeText(word)
    spans.push({ start, end: text.length, english: [place] })
  }
  const analysed = bindEnglish(await pair.analyse(text + sentenceEnd, signal), spans)
  const chosen = await pair.step('disambiguation', analysed, signal)
  const known = await pair.step('dictionary', withoutSurfaces(chosen), signal)
  const english = words.map((word) => ({
    text: word,
    core: coreOf(word),
    readings: [] as EnglishWord['readings'][number][],
  }))
  for (const item of known) {
    if ('blank' in item) continue
    const [reading = '', ...translations] = item.parts
    for (const place of englishOf(item)) {
      english[place]?.readings.push({
        reading,
        translations: translations.filter((each) => !isUnknown(each)),
      })
    }
  }
  return english
}

export function coreOf(word: string): string {
  return word.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').replace(/['’]s$/, '')
}
