import { hasTag, lemmaOf, partOfSpeech } from '../../apertium/reading.js'
import type { LexicalUnit } from '../../apertium/stream.js'
import { months } from './times.js'
import { type Rule, readingAt, word, englishAt, says, capitalLike, isVerb } from './rule.js'

const prepositions: Readonly<Record<string, string>> = {
  on: 'sur',
  onto: 'sur',
  at: 'à',
  over: 'sur',
  into: 'dans',
}
const seasons = new Set(['printemps'])

/** Portuguese "em" and Catalan "en" say in, on and at alike; English tells which. */
export const placeAndTime: Rule = (place, sentence) => {
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
  if (next.startsWith('le<det>') && seasons.has(lemmaOf(after).toLowerCase())) return become('à')
  if (next.includes('<np>') && said.includes('in')) return become('à')
  return undefined
}

/** "no Iraque": French has a preposition of its own before each kind of country. */
export const countries: Rule = (place, sentence) => {
  const unit = sentence.units[place]
  const name = readingAt(sentence, place + 2)
  if (!unit || !/^dans<pr>/i.test(readingAt(sentence, place)) || !name.includes('<np><top>')) return undefined
  const article = readingAt(sentence, place + 1)
  if (!article.startsWith('le<det><def>')) return undefined
  const become = (lemma: string): LexicalUnit[] => [
    { ...unit, parts: [capitalLike(`${lemma}<pr>`, readingAt(sentence, place))] },
  ]
  if (hasTag(article, 'pl') || hasTag(name, 'pl')) return become('à')
  return hasTag(name, 'f') || /^[aeiouyàâéèêëîïôœ]/i.test(name) ? become('en') : become('à')
}

/** After "en" countries have no article; nor has a country after a town ("Dublin, Irlande"). */
export const articleBeforeCountry: Rule = (place, sentence) => {
  if (
    !readingAt(sentence, place).startsWith('le<det><def>') ||
    !readingAt(sentence, place + 1).includes('<np><top>')
  )
    return undefined
  const before = readingAt(sentence, place - 1)
  const afterTown = hasTag(before, 'cm') && hasTag(readingAt(sentence, place - 2), 'np')
  return /^en<pr>/i.test(before) || afterTown ? [] : undefined
}

/** "cerca de", before a number, is "environ". */
export const about: Rule = (place, sentence) => {
  const unit = sentence.units[place]
  if (!unit || !/^(?:près|autour) de<pr>/i.test(readingAt(sentence, place))) return undefined
  const isAmount = hasTag(readingAt(sentence, place + 1), 'num', 'ind')
  return isAmount &&
    says(englishAt(sentence, place), /^(?:about|around|approximately|roughly|some|nearly|almost)$/)
    ? [{ ...unit, parts: [capitalLike('environ<adv>', readingAt(sentence, place))] }]
    : undefined
}

/** "para" is to and for; English tells which. */
export const toOrFor: Rule = (place, sentence) => {
  const unit = sentence.units[place]
  if (!unit || !/^pour<pr>/i.test(readingAt(sentence, place))) return undefined
  const next = readingAt(sentence, place + 1)
  if (isVerb(next) || partOfSpeech(next) === 'adv' || partOfSpeech(next) === 'prn') return undefined
  const english = englishAt(sentence, place)
  const lemma = english.includes('to')
    ? 'à'
    : english.includes('into')
      ? 'dans'
      : says(english, /^towards?$/)
        ? 'vers'
        : undefined
  return lemma === undefined
    ? undefined
    : [{ ...unit, parts: [capitalLike(`${lemma}<pr>`, readingAt(sentence, place))] }]
}

/** "chaque" takes no preposition of time: "à chaque année" is "chaque année". */
export const bareChaque: Rule = (place, sentence) =>
  readingAt(sentence, place).startsWith('à<pr>') && readingAt(sentence, place + 1).startsWith('chaque<')
    ? []
    : undefined

/** "para casa" is "à la maison". */
export const home: Rule = (place, sentence) => {
  const reading = readingAt(sentence, place)
  if (!readingAt(sentence, place + 1).startsWith('maison<n><f><sg>')) return undefined
  if (!/^(?:pour|à|de|vers)<pr>/.test(reading) || !says(englishAt(sentence, place + 1), /^(?:home|house)$/))
    return undefined
  return [word(reading.startsWith('de') ? reading : 'à<pr>'), word('le<det><def><f><sg>')]
}
