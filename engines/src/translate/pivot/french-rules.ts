import { hasTag, lemmaOf, partOfSpeech, type Reading } from '../apertium/reading.js'
import type { LexicalUnit, StreamItem } from '../apertium/stream.js'
import type { EnglishWord } from './english-lexicon.js'
import { englishOf } from './word-binding.js'

interface Sentence {
  /** Words only, in order. */
  readonly units: readonly LexicalUnit[]
  readonly english: readonly EnglishWord[]
}
/** What stands in place of a word: nothing, itself changed, or several words. */
type Rule = (place: number, sentence: Sentence) => readonly LexicalUnit[] | undefined

/**
 * Mends what the two transfers leave wrong in French, word by word on readings, before forms are made: so agreement,
 * contraction and elision come out right by themselves. Each rule may look at its neighbours and at the English words.
 */
export function frenchRules(items: readonly StreamItem[], english: readonly EnglishWord[]): StreamItem[] {
  return rules.reduce<StreamItem[]>((current, rule) => applyRule(rule, current, english), [...items])
}

function applyRule(rule: Rule, items: readonly StreamItem[], english: readonly EnglishWord[]): StreamItem[] {
  const sentence = { units: items.filter((item) => !('blank' in item)) as LexicalUnit[], english }
  let place = -1
  return items.flatMap((item): readonly StreamItem[] => {
    if ('blank' in item) return [item]
    place++
    const replacement = rule(place, sentence)
    if (replacement === undefined) return [item]
    return replacement.flatMap((unit, index) => (index === 0 ? [unit] : [{ blank: ' ' }, unit]))
  })
}

function readingAt({ units }: Sentence, place: number): Reading {
  return units[place]?.parts[0] ?? ''
}

function word(reading: Reading, bound = ''): LexicalUnit {
  return { bound, parts: [reading] }
}

/** The English words behind a French one, lower case. */
function englishAt({ units, english }: Sentence, place: number): string[] {
  const unit = units[place]
  return unit === undefined ? [] : englishOf(unit).map((index) => (english[index]?.core ?? '').toLowerCase())
}

function capitalLike(reading: Reading, model: Reading): Reading {
  return /^\p{Lu}/u.test(model) ? reading.replace(/^./u, (letter) => letter.toUpperCase()) : reading
}

/** "y a trois saisons": the impersonal subject got lost. */
const impersonalSubject: Rule = (place, sentence) => {
  const reading = readingAt(sentence, place)
  if (
    !/^y<prn><pro><adv>/i.test(reading) ||
    lemmaOf(readingAt(sentence, place + 1)).toLowerCase() !== 'avoir'
  )
    return undefined
  const before = readingAt(sentence, place - 1)
  if (partOfSpeech(before) === 'prn' || /^ne</.test(before)) return undefined
  const subject = capitalLike('il<prn><tn><p3><m><sg>', reading)
  return [word(subject), word(reading.replace(/^Y/, 'y'))]
}

const prepositions: Readonly<Record<string, string>> = { on: 'sur', onto: 'sur', at: 'à', over: 'sur' }
const seasons = new Set(['printemps'])
const months = new Set(
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
)

/** Portuguese "em" and Catalan "en" say in, on and at alike; English tells which. */
const placeAndTime: Rule = (place, sentence) => {
  const unit = sentence.units[place]
  const reading = readingAt(sentence, place)
  if (!unit || !/^(?:dans|en)<pr>/i.test(reading)) return undefined
  const next = readingAt(sentence, place + 1)
  const after = readingAt(sentence, place + 2)
  if (hasTag(next, 'ger', 'inf')) return undefined
  const said = englishAt(sentence, place)
  const become = (lemma: string): LexicalUnit[] => [
    { ...unit, parts: [capitalLike(`${lemma}<pr>`, reading)] },
  ]
  const saidPreposition = said.map((each) => prepositions[each]).find((each) => each !== undefined)
  if (saidPreposition !== undefined) return become(saidPreposition)
  if (/^[12]\d{3}<num>/.test(next) || months.has(lemmaOf(next))) return become('en')
  if (/^le<det>/.test(next) && seasons.has(lemmaOf(after).toLowerCase())) return become('à')
  if (/<np>/.test(next) && said.includes('in')) return become('à')
  return undefined
}

/** ", en fermant" is heavier than what English says: ", fermant". */
const participleAfterComma: Rule = (place, sentence) => {
  if (!/^en<pr>/.test(readingAt(sentence, place)) || !hasTag(readingAt(sentence, place + 1), 'ger'))
    return undefined
  return hasTag(readingAt(sentence, place - 1), 'cm') ? [] : undefined
}

const noArticleBefore = new Set(['det', 'num', 'adj', 'pr', 'prn', 'n', 'np', 'predet'])

/** French nouns have articles where Portuguese and English plurals have none. */
const missingArticle: Rule = (place, sentence) => {
  const reading = readingAt(sentence, place)
  const unit = sentence.units[place]
  if (!unit || !hasTag(reading, 'n') || !hasTag(reading, 'pl')) return undefined
  const before = readingAt(sentence, place - 1)
  const starts = place === 0
  if (starts)
    return [
      word('Le<det><def><mf><pl>'),
      { ...unit, parts: [reading.replace(/^./u, (letter) => letter.toLowerCase())] },
    ]
  if (noArticleBefore.has(partOfSpeech(before)) || before.startsWith('*') || before.startsWith('@'))
    return undefined
  if (/^vb/.test(partOfSpeech(before))) return [word('de<pr>'), word('le<det><def><mf><pl>'), unit]
  return undefined
}

const rules: readonly Rule[] = [impersonalSubject, placeAndTime, participleAfterComma, missingArticle]
