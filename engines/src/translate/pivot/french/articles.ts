import { hasTag, isUnknown, lemmaOf, partOfSpeech } from '../../apertium/reading.js'
import {
  type Sentence,
  type Rule,
  readingAt,
  word,
  englishAt,
  capitalLike,
  lowerFirst,
  isVerb,
  isFinite,
  isNominal,
} from './rule.js'

const noArticleBefore = new Set(['det', 'num', 'adj', 'pr', 'prn', 'n', 'np', 'predet'])

/** French nouns have articles where Portuguese and English plurals have none. */
export const missingArticle: Rule = (place, sentence) => {
  const reading = readingAt(sentence, place)
  const unit = sentence.units[place]
  if (!unit || !hasTag(reading, 'n') || !hasTag(reading, 'pl')) return undefined
  const before = readingAt(sentence, place - 1)
  const some = [word('de<pr>'), word('le<det><def><mf><pl>'), unit]
  if (place === 0) return [word('Le<det><def><mf><pl>'), { ...unit, parts: [lowerFirst(reading)] }]
  if (hasTag(before, 'cm')) return startsClause(place, sentence) ? some : undefined
  if (noArticleBefore.has(partOfSpeech(before)) || isUnknown(before)) return undefined
  return isVerb(before) ? some : undefined
}

/** Whether a noun after a comma is a subject: no verb before it, and one soon after it. */
function startsClause(place: number, { units }: Sentence): boolean {
  const readings = units.map((unit) => unit.parts[0] ?? '')
  return !readings.slice(0, place).some(isFinite) && readings.slice(place + 1, place + 10).some(isFinite)
}

const weekdays = new Set(['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'])

/** "on Monday" is "lundi"; "le lundi" is every Monday. */
export const weekdayWithoutArticle: Rule = (place, sentence) => {
  const reading = readingAt(sentence, place)
  const day = readingAt(sentence, place + 1)
  if (/^le<det><def><m><sg>/i.test(reading) && weekdays.has(lemmaOf(day)))
    return englishAt(sentence, place + 1).some((each) => each.endsWith('day')) ? [] : undefined
  const unit = sentence.units[place]
  const before = readingAt(sentence, place - 1)
  const opens = place === 1 && before.startsWith('Le<det><def><m><sg>') && weekdays.has(lemmaOf(reading))
  return unit && opens ? [{ ...unit, parts: [capitalLike(reading, before)] }] : undefined
}

/** "seu" is his, her, its and their; English knows whether there are several owners. */
export const owners: Rule = (place, sentence) => {
  const unit = sentence.units[place]
  const reading = readingAt(sentence, place)
  if (!unit || !/^son<det><pos>/i.test(reading) || !englishAt(sentence, place).includes('their'))
    return undefined
  const number = hasTag(reading, 'pl') ? '<pl>' : '<sg>'
  return [{ ...unit, parts: [capitalLike(`leur<det><pos><mf>${number}`, reading)] }]
}

/** "o ciclone mais forte": French repeats the article before a superlative, which English tells apart. */
export const superlative: Rule = (place, sentence) => {
  const unit = sentence.units[place]
  if (!unit || !/^(?:plus|moins)<adv>/.test(readingAt(sentence, place))) return undefined
  const adjective = readingAt(sentence, place + 1)
  if (partOfSpeech(adjective) !== 'adj' || !isNominal(readingAt(sentence, place - 1))) return undefined
  const says = [...englishAt(sentence, place), ...englishAt(sentence, place + 1)]
  if (!says.some((each) => /^(?:most|least)$|..est$/.test(each))) return undefined
  const number = hasTag(adjective, 'pl') ? '<mf><pl>' : undefined
  const gender = hasTag(readingAt(sentence, place - 1), 'f') || hasTag(adjective, 'f') ? '<f><sg>' : '<m><sg>'
  return [word(`le<det><def>${number ?? gender}`), unit]
}
