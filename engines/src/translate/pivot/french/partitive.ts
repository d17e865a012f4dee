import { hasTag, lemmaOf, partOfSpeech, type Reading } from '../../apertium/reading.js'
import { isVerb, readingAt, word, type Rule, type Sentence } from './rule.js'

/** Nouns that make one expression with their verb and have no article: "avoir besoin", "prendre fin". */
const bareObjects = new Set(
  `besoin peur faim soif froid chaud raison tort envie honte lieu partie place fin compte part naissance attention
  mal plaisir appel cours connaissance confiance conscience preuve recours suite accès soin pitié feu`.split(
    /\s+/,
  ),
)
const linking = new Set(['être', 'devenir', 'sembler', 'paraître', 'rester', 'appeler', 'nommer', 'élire'])

/** "faire soupe, sauce et salade": what one makes, buys or eats some of takes "du", "de la" or "des". */
export const partitive: Rule = (place, sentence) => {
  const unit = sentence.units[place]
  const reading = readingAt(sentence, place)
  if (!unit || !isBareObject(place, sentence)) return undefined
  // A plural right after its verb has its own rule.
  if (hasTag(reading, 'pl') && isVerb(readingAt(sentence, place - 1))) return undefined
  const form = hasTag(reading, 'pl') ? '<mf><pl>' : hasTag(reading, 'f') ? '<f><sg>' : '<m><sg>'
  return [word('de<pr>'), word(`le<det><def>${form}`), unit]
}

function isBareObject(place: number, sentence: Sentence): boolean {
  const reading = readingAt(sentence, place)
  if (partOfSpeech(reading) !== 'n' || bareObjects.has(lemmaOf(reading))) return false
  const before = readingAt(sentence, place - 1)
  if (isVerb(before)) return takesObject(before) && isListed(readingAt(sentence, place + 1))
  if (!hasTag(before, 'cm') && !/^(?:et|ou)<cnjcoo>/.test(before)) return false
  return isListed(readingAt(sentence, place + 1)) && isBareObject(place - 2, sentence)
}

function takesObject(verb: Reading): boolean {
  return !linking.has(lemmaOf(verb).toLowerCase())
}

/** Nothing follows that would make it another kind of phrase. */
function isListed(next: Reading): boolean {
  return next === '' || ['cm', 'sent', 'cnjcoo', 'adv', 'cnjadv', 'rel'].includes(partOfSpeech(next))
}
