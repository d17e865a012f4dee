import { isUnknown } from '../apertium/reading.js'
import type { LexicalUnit, StreamItem } from '../apertium/stream.js'
import { mapUnits } from '../apertium/stream.js'
import type { EnglishWord } from './english-lexicon.js'
import type { NameKeeper } from './name-keeper.js'
import { englishOf } from './word-binding.js'

/**
 * A word that is written alike in English and in Portuguese, with a capital inside the sentence or unknown to the
 * dictionary, is a name: it is kept, as a proper noun, so that rules treat it as one. Places stay in the dictionary's
 * hands, which gives them their articles and their French names. Units come as surface and reading.
 */
export function keepNames(
  items: readonly StreamItem[],
  english: readonly EnglishWord[],
  keeper: NameKeeper,
): StreamItem[] {
  let first = true
  return mapUnits(items, (unit) => {
    const [surface = '', reading = ''] = unit.parts
    if (!/\p{L}/u.test(surface)) return unit
    if (keeper.isKept(surface)) return { ...unit, parts: [surface, keeper.reading(surface)] }
    const startsSentence = first
    first = false
    const same = english.some(({ core }) => core === surface)
    if (!same || reading.includes('<top>') || reading.includes('<loc>')) return unit
    const capital = /^\p{Lu}/u.test(surface) && !startsSentence
    if (!capital && !isUnknown(reading)) return unit
    return { ...unit, parts: [surface, keeper.reading(keeper.keep(surface))] }
  })
}

/** Portuguese puts articles before names where English has none, and so does French not. */
export function dropArticlesBeforeNames(
  items: readonly StreamItem[],
  english: readonly EnglishWord[],
  keeper: NameKeeper,
): StreamItem[] {
  const next = followingUnits(items)
  return mapUnits(items, (unit) => {
    const [surface = '', reading = ''] = unit.parts
    const name = next.get(unit)
    if (!name || !keeper.isKept(nameOf(name)) || keeper.takesArticle(nameOf(name))) return unit
    if (saysThe(unit, english)) return unit
    if (/^o<det><def>/i.test(reading) || (/^a$/i.test(surface) && !saysPreposition(unit, english)))
      return undefined
    const contracted = /^(.+<pr>)\+o<det><def>/i.exec(reading)?.[1]
    return contracted === undefined ? unit : { ...unit, parts: [surface, contracted] }
  })
}

/** Brazilian numbers are short-scale ("bilhão" is 10^9), the dictionary's Portuguese is long-scale. */
export function shortScale(items: readonly StreamItem[]): StreamItem[] {
  const lemmas: Readonly<Record<string, string>> = { bilhão: 'miliard', trilhão: 'bilió' }
  return mapUnits(items, (unit) => {
    const [reading = ''] = unit.parts
    const [, lemma = '', tags = ''] = /^([^<]*)(<n>.*)$/.exec(reading) ?? []
    const right = lemmas[lemma.toLowerCase()]
    return right === undefined ? unit : { ...unit, parts: [reading, `${right}${tags}`] }
  })
}

function followingUnits(items: readonly StreamItem[]): Map<LexicalUnit, LexicalUnit> {
  const next = new Map<LexicalUnit, LexicalUnit>()
  let previous: LexicalUnit | undefined
  for (const item of items) {
    if ('blank' in item) continue
    if (previous) next.set(previous, item)
    previous = item
  }
  return next
}

function nameOf(unit: LexicalUnit): string {
  return (unit.parts[1] ?? '').replace(/<.*$/s, '')
}

function saysThe(unit: LexicalUnit, english: readonly EnglishWord[]): boolean {
  return englishOf(unit).some((place) => english[place]?.core.toLowerCase() === 'the')
}

function saysPreposition(unit: LexicalUnit, english: readonly EnglishWord[]): boolean {
  return englishOf(unit).some((place) =>
    /^(?:to|at|for|in|on|into|toward|towards|from|with|by|of)$/i.test(english[place]?.core ?? ''),
  )
}

/**
 * Many Portuguese and Catalan verb forms are alike in the first and third person; English tells which one it is.
 * Units come as surface and all readings.
 */
export function withoutFirstPerson(
  items: readonly StreamItem[],
  english: readonly EnglishWord[],
): StreamItem[] {
  if (english.some(({ core }) => /^(?:I|me|my|mine|myself|I['’].*)$/.test(core))) return [...items]
  return mapUnits(items, (unit) => {
    const [surface = '', ...readings] = unit.parts
    const others = readings.filter((reading) => !reading.includes('<p1><sg>'))
    return others.length === 0 ? unit : { ...unit, parts: [surface, ...others] }
  })
}
