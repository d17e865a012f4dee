import { isUnknown, lemmaOf, partOfSpeech, withLemma, type Reading } from '../../apertium/reading.js'
import { mapUnits, type StreamItem } from '../../apertium/stream.js'
import { englishFrenchGlossary, type GlossaryWord } from './english-french-glossary.js'
import type { EnglishWord } from '../english-lexicon.js'
import { similarity } from '../similarity.js'
import { englishOf } from '../word-binding.js'

/** From here on a French word counts as the English word's relative. */
const COGNATE = 0.7

/**
 * Chooses among French words with the one English word they stand for as the witness: the glossary's word comes
 * first; else, where the dictionary has several, the one that is related to the English word, since half of the
 * English vocabulary came from French. Units come as reading and translations.
 */
export function chooseFrench(items: readonly StreamItem[], english: readonly EnglishWord[]): StreamItem[] {
  return mapUnits(items, (unit) => {
    const [reading = '', ...translations] = unit.parts
    const [place, ...others] = englishOf(unit)
    if (place === undefined || !others.every((other) => isSameWord(english[other], english[place])))
      return unit
    const lemmas = (english[place]?.readings ?? []).map((witness) => lemmaOf(witness.reading).toLowerCase())
    const chosen = fromGlossary(reading, translations, lemmas) ?? relative(translations, lemmas)
    return chosen === undefined ? unit : { ...unit, parts: [reading, ...chosen] }
  })
}

/** "woke" and "up" are one word of the dictionary. */
function isSameWord(one: EnglishWord | undefined, other: EnglishWord | undefined): boolean {
  const reading = one?.readings[0]?.reading
  return reading !== undefined && reading === other?.readings[0]?.reading
}

function fromGlossary(
  catalan: Reading,
  translations: readonly Reading[],
  lemmas: readonly string[],
): readonly Reading[] | undefined {
  const [first] = translations
  const kind = partOfSpeech(catalan)
  // "better" and "best" are words of their own.
  if (/^(?:millor|pitjor|major|menor)</.test(catalan)) return undefined
  if (first === undefined || isUnknown(first) || partOfSpeech(first) !== kind) return undefined
  const known = lemmas
    .map((lemma) => englishFrenchGlossary[kind]?.get(lemma))
    .find((each) => each !== undefined)
  if (known === undefined) return undefined
  const given = translations.filter((translation) => lemmaOf(translation).toLowerCase() === known.lemma)
  if (given.length > 0) return given
  const word = /^\p{Lu}/u.test(first) ? capital(known.lemma) : known.lemma
  return [inflected(withLemma(first.replace(/#[^<]*/, ''), word), known)]
}

/** The tags that the generator wants: words in -s, -x and -z have one form, adjectives in -e one for both genders. */
function inflected(reading: Reading, { lemma, gender }: GlossaryWord): Reading {
  if (gender !== undefined) {
    const gendered = reading.replace(/<(?:m|f|mf|GD)>/, `<${gender}>`)
    return /[sxz]$/.test(lemma) ? gendered.replace(/<(?:sg|pl|ND)>/, '<sp>') : gendered
  }
  if (!reading.includes('<adj>')) return reading
  return lemma.endsWith('e') ? reading.replace(/<(?:m|f|GD)>/, '<mf>') : reading.replace('<mf>', '<GD>')
}

function relative(
  translations: readonly Reading[],
  lemmas: readonly string[],
): readonly Reading[] | undefined {
  if (translations.length < 2) return undefined
  const likeness = (word: Reading): number =>
    Math.max(0, ...lemmas.map((lemma) => similarity(lemmaOf(word), lemma)))
  const best = translations.toSorted((one, other) => likeness(other) - likeness(one))[0]
  return best !== undefined && likeness(best) >= COGNATE ? [best] : undefined
}

function capital(word: string): string {
  return word.replace(/^./u, (letter) => letter.toUpperCase())
}
