import { unitsOf, type StreamItem } from '../../apertium/stream.js'
import type { EnglishWord } from '../english-lexicon.js'
import {
  placeAndTime,
  countries,
  articleBeforeCountry,
  about,
  toOrFor,
  bareChaque,
  home,
} from './prepositions.js'
import { missingArticle, weekdayWithoutArticle, owners, superlative } from './articles.js'
import {
  impersonalSubject,
  missingSubject,
  sameSubject,
  saidSubject,
  missingThirdPerson,
} from './subjects.js'
import { participleAfterComma, gerundForInfinitive, adverbAfterVerb, manageTo, become } from './verbs.js'
import { periphrasticPast, predicateAgreement, secondPerson } from './agreement.js'
import { too } from './degree.js'
import { inMonth, lastSpring, nextWeek, oClock, since } from './times.js'
import { like } from './likes.js'
import { directObject, infinitiveGovernment, need } from './government.js'
import { placeNames } from './names.js'
import { partitive } from './partitive.js'
import { never, nobody } from './negation.js'
import type { Rule } from './rule.js'

/**
 * Mends what the two transfers leave wrong in French, word by word on readings, before forms are made: so agreement,
 * contraction and elision come out right by themselves. Each rule may look at its neighbours and at the English words.
 */
export function frenchRules(items: readonly StreamItem[], english: readonly EnglishWord[]): StreamItem[] {
  return rules.reduce<StreamItem[]>((current, rule) => applyRule(rule, current, english), [...items])
}

function applyRule(rule: Rule, items: readonly StreamItem[], english: readonly EnglishWord[]): StreamItem[] {
  const sentence = { units: unitsOf(items), english }
  let place = -1
  return items.flatMap((item): readonly StreamItem[] => {
    if ('blank' in item) return [item]
    place++
    const replacement = rule(place, sentence)
    if (replacement === undefined) return [item]
    return replacement.flatMap((unit, index) => (index === 0 ? [unit] : [{ blank: ' ' }, unit]))
  })
}

const rules: readonly Rule[] = [
  periphrasticPast,
  manageTo,
  need,
  become,
  too,
  impersonalSubject,
  placeNames,
  placeAndTime,
  inMonth,
  home,
  nextWeek,
  lastSpring,
  oClock,
  since,
  like,
  countries,
  articleBeforeCountry,
  toOrFor,
  about,
  owners,
  weekdayWithoutArticle,
  participleAfterComma,
  gerundForInfinitive,
  bareChaque,
  infinitiveGovernment,
  directObject,
  superlative,
  sameSubject,
  saidSubject,
  missingThirdPerson,
  adverbAfterVerb,
  never,
  nobody,
  missingSubject,
  missingArticle,
  partitive,
  secondPerson,
  predicateAgreement,
]
