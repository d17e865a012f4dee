import { hasTag, withLemma } from '../../apertium/reading.js'
import {
  type Sentence,
  type Rule,
  readingAt,
  word,
  englishAt,
  says,
  capitalLike,
  isFinite,
  isNominal,
} from './rule.js'

/** ", en fermant" is heavier than what English says: ", fermant". */
export const participleAfterComma: Rule = (place, sentence) => {
  if (!readingAt(sentence, place).startsWith('en<pr>') || !hasTag(readingAt(sentence, place + 1), 'ger'))
    return undefined
  return hasTag(readingAt(sentence, place - 1), 'cm') ? [] : undefined
}

/** "ao usar" is "en utilisant". */
export const gerundForInfinitive: Rule = (place, sentence) => {
  const unit = sentence.units[place]
  const reading = readingAt(sentence, place)
  if (reading.startsWith('le<det><def><m><sg>') && /^à<pr>/i.test(readingAt(sentence, place - 1)))
    return hasTag(readingAt(sentence, place + 1), 'inf') ? [] : undefined
  const article = readingAt(sentence, place + 1).startsWith('le<det><def><m><sg>')
  if (unit && /^à<pr>/i.test(reading) && article && hasTag(readingAt(sentence, place + 2), 'inf'))
    return [{ ...unit, parts: [capitalLike('en<pr>', reading)] }]
  const afterBoth = /^à<pr>/i.test(readingAt(sentence, place - 2))
  if (
    unit &&
    hasTag(reading, 'inf') &&
    afterBoth &&
    readingAt(sentence, place - 1).startsWith('le<det><def><m><sg>')
  )
    return [{ ...unit, parts: [reading.replace('<inf>', '<ger>')] }]
  return undefined
}

/** French adverbs stand after the finite verb, where Portuguese has them before it. */
export const adverbAfterVerb: Rule = (place, sentence) => {
  const unit = sentence.units[place]
  const previous = sentence.units[place - 1]
  if (!unit) return undefined
  if (isMovable(place, sentence)) return []
  return previous && isMovable(place - 1, sentence) ? [unit, previous] : undefined
}

function isMovable(place: number, sentence: Sentence): boolean {
  const reading = readingAt(sentence, place)
  const before = readingAt(sentence, place - 1)
  return (
    /^(?:aussi|déjà|encore|toujours|souvent|\p{Ll}+ment)<adv>/u.test(reading) &&
    isFinite(readingAt(sentence, place + 1)) &&
    (isNominal(before) || before.includes('<prn><tn>'))
  )
}

/** Catalan "aconseguir" before a verb is "réussir à". */
export const manageTo: Rule = (place, sentence) => {
  const unit = sentence.units[place]
  const reading = readingAt(sentence, place)
  if (!unit || !/^obtenir<vblex>/i.test(reading) || !hasTag(readingAt(sentence, place + 1), 'inf'))
    return undefined
  return [{ ...unit, parts: [withLemma(reading, capitalLike('réussir', reading))] }, word('à<pr>')]
}

/** "tornou-se" is "est devenu", not "s'est fait". */
export const become: Rule = (place, sentence) => {
  const unit = sentence.units[place]
  const reading = readingAt(sentence, place)
  if (!unit) return undefined
  const becomes = (at: number): boolean =>
    /^(?:faire|rester)<vblex>/.test(readingAt(sentence, at)) &&
    says(englishAt(sentence, at), /^(?:bec[oa]m(?:e|es|ing)|g[eo]t|gets|getting|grew|grows?)$/)
  if (reading.startsWith('se<prn>')) return becomes(place + 1) || becomes(place + 2) ? [] : undefined
  return becomes(place) ? [{ ...unit, parts: [withLemma(reading, 'devenir')] }] : undefined
}
