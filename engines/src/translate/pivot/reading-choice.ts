import { hasTag, partOfSpeech, type Reading } from '../apertium/reading.js'
import { mapUnits, type LexicalUnit, type StreamItem } from '../apertium/stream.js'
import type { EnglishWord } from './english-lexicon.js'
import { englishOf } from './word-binding.js'

/** What a word is not, by what English says it is; ordinals and the like are told apart by nobody. */
const excluded: Readonly<Record<string, readonly string[]>> = {
  n: ['verb'],
  adj: ['n', 'verb'],
  verb: ['n', 'adj', 'adv'],
  adv: ['n', 'verb'],
}

/**
 * Leaves the readings that the English source speaks for, where there are any, before the tagger chooses: the part of
 * speech of the one English word behind a word, its tense where the Portuguese form has two, and "us", which is
 * "nos" like "in the". Units come as surface and all readings.
 */
export function meantReadings(items: readonly StreamItem[], english: readonly EnglishWord[]): StreamItem[] {
  let isAfterPreposition = false
  return mapUnits(items, (unit) => {
    const [surface = '', ...readings] = unit.parts
    const words = englishOf(unit).flatMap((place) => english[place] ?? [])
    const left = [sameKind, sameTense, pronounUs].reduce<readonly Reading[]>((current, choose) => {
      const chosen = current.filter((reading) => choose(reading, words, current))
      const isImpossible = isAfterPreposition && chosen.every(isFinite)
      return chosen.length > 0 && !isImpossible ? chosen : current
    }, readings)
    isAfterPreposition = readings.some((reading) => partOfSpeech(reading) === 'pr')
    return { ...unit, parts: [surface, ...left] } satisfies LexicalUnit
  })
}

/** A participle may stand for an adjective. */
function sameKind(reading: Reading, words: readonly EnglishWord[], all: readonly Reading[]): boolean {
  // Portuguese says the subject by the verb alone.
  if (words.length > 0 && words.every((word) => subjects.test(word.core))) return kindOf(reading) === 'verb'
  const kinds = words.flatMap((word) => word.readings.map((each) => kindOf(each.reading)))
  const [kind, ...others] = kinds.filter((each) => excluded[each] !== undefined)
  if (kind === undefined || others.length > 0) return true
  const not = excluded[kind] ?? []
  const mayBeAdverb = all.every((each) => ['adv', 'preadv', ...not].includes(kindOf(each)))
  if (kind === 'adv' && !mayBeAdverb) return true
  return !not.includes(kindOf(reading)) || (kind === 'adj' && hasTag(reading, 'pp'))
}

const subjects = /^(?:I|we|you|he|she|it|they)$/i

function isFinite(reading: Reading): boolean {
  return kindOf(reading) === 'verb' && hasTag(reading, 'p1', 'p2', 'p3')
}

function kindOf(reading: Reading): string {
  const kind = partOfSpeech(reading)
  return kind.startsWith('vb') ? 'verb' : kind
}

/** "chegamos" is "we arrive" and "we arrived". */
function sameTense(reading: Reading, words: readonly EnglishWord[]): boolean {
  if (!reading.includes('<p1><pl>')) return true
  const tenses = words.flatMap((word) => word.readings.map((each) => each.reading))
  const isPast =
    tenses.some((each) => hasTag(each, 'past', 'pp')) || words.some((word) => word.core === 'did')
  if (!tenses.some((each) => partOfSpeech(each) === 'vblex')) return true
  return hasTag(reading, 'pri') ? !isPast : !hasTag(reading, 'ifi') || isPast
}

function pronounUs(reading: Reading, words: readonly EnglishWord[]): boolean {
  return !words.some((word) => word.core === 'us') || partOfSpeech(reading) === 'prn'
}
