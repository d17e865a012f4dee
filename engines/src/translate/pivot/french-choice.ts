import { lemmaOf } from '../apertium/reading.js'
import { mapUnits, type StreamItem } from '../apertium/stream.js'
import type { EnglishWord } from './english-lexicon.js'
import { similarity } from './similarity.js'
import { englishOf } from './word-binding.js'

/** From here on a French word counts as the English word's relative. */
const COGNATE = 0.7

/**
 * Where the dictionary has several French words, the one that is related to the English word is meant, if there is
 * one: half of the English vocabulary came from French. Units come as reading and translations.
 */
export function chooseFrench(items: readonly StreamItem[], english: readonly EnglishWord[]): StreamItem[] {
  return mapUnits(items, (unit) => {
    const [reading = '', ...translations] = unit.parts
    if (translations.length < 2) return unit
    const [place, ...others] = englishOf(unit)
    if (place === undefined || others.length > 0) return unit
    const lemmas = (english[place]?.readings ?? []).map((witness) => lemmaOf(witness.reading))
    const likeness = (word: string): number =>
      Math.max(0, ...lemmas.map((lemma) => similarity(lemmaOf(word), lemma)))
    const best = translations.toSorted((one, other) => likeness(other) - likeness(one))[0]
    return best !== undefined && likeness(best) >= COGNATE ? { ...unit, parts: [reading, best] } : unit
  })
}
