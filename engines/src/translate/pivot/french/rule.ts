import { hasTag, partOfSpeech, type Reading } from '../../apertium/reading.js'
import type { LexicalUnit } from '../../apertium/stream.js'
import type { EnglishWord } from '../english-lexicon.js'
import { englishOf } from '../word-binding.js'

export interface Sentence {
  /** Words only, in order. */
  readonly units: readonly LexicalUnit[]
  readonly english: readonly EnglishWord[]
}
/** What stands in place of a word: nothing, itself changed, or several words. */
export type Rule = (place: number, sentence: Sentence) => readonly LexicalUnit[] | undefined

export function readingAt({ units }: Sentence, place: number): Reading {
  return units[place]?.parts[0] ?? ''
}

export function word(reading: Reading, bound = ''): LexicalUnit {
  return { bound, parts: [reading] }
}

/** The English words behind a French one, lower case. */
export function englishAt({ units, english }: Sentence, place: number): string[] {
  const unit = units[place]
  return unit === undefined ? [] : englishOf(unit).map((index) => (english[index]?.core ?? '').toLowerCase())
}

export function says(english: readonly string[], pattern: RegExp): boolean {
  return english.some((each) => pattern.test(each))
}

export function capitalLike(reading: Reading, model: Reading): Reading {
  return /^\p{Lu}/u.test(model) ? reading.replace(/^./u, (letter) => letter.toUpperCase()) : reading
}

export function lowerFirst(text: string): string {
  return text.replace(/^./u, (letter) => letter.toLowerCase())
}

export function isVerb(reading: Reading): boolean {
  return partOfSpeech(reading).startsWith('vb')
}

export function isFinite(reading: Reading): boolean {
  return isVerb(reading) && hasTag(reading, 'p1', 'p2', 'p3')
}

export function isNominal(reading: Reading): boolean {
  return ['n', 'adj', 'np'].includes(partOfSpeech(reading))
}
