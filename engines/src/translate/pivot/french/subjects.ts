import { hasTag, lemmaOf, partOfSpeech } from '../../apertium/reading.js'
import { englishOf } from '../word-binding.js'
import {
  type Sentence,
  type Rule,
  readingAt,
  word,
  capitalLike,
  lowerFirst,
  isVerb,
  isFinite,
} from './rule.js'

/** "y a trois saisons": the impersonal subject got lost. */
export const impersonalSubject: Rule = (place, sentence) => {
  const reading = readingAt(sentence, place)
  if (
    !/^y<prn><pro><adv>/i.test(reading) ||
    lemmaOf(readingAt(sentence, place + 1)).toLowerCase() !== 'avoir'
  )
    return undefined
  const before = readingAt(sentence, place - 1)
  if (partOfSpeech(before) === 'prn' || before.startsWith('ne<')) return undefined
  const subject = capitalLike('il<prn><tn><p3><m><sg>', reading)
  return [word(subject), word(reading.replace(/^Y/, 'y'))]
}

const subjects: Readonly<Record<string, string>> = {
  '<p1><sg>': 'je<prn><tn><p1><mf><sg>',
  '<p1><pl>': 'nous<prn><tn><p1><mf><pl>',
  '<p2><pl>': 'vous<prn><tn><p2><mf><pl>',
}

/** Portuguese verbs do without "je" and "nous", French ones never. */
export const missingSubject: Rule = (place, sentence) => {
  const unit = sentence.units[place]
  const reading = readingAt(sentence, place)
  const person = /<p[12]><(?:sg|pl)>/.exec(reading)?.[0]
  const subject = subjects[person ?? '']
  if (!unit || subject === undefined || !isVerb(reading) || hasTag(reading, 'imp')) return undefined
  const before = [1, 2, 3, 4].map((distance) => readingAt(sentence, place - distance))
  if (before.some((each) => each.toLowerCase().startsWith(lemmaOf(subject)) || /^(?:et|ou)</.test(each)))
    return undefined
  if (/^(?:ne|se|le|lui|y|en)<(?:prn|adv)/.test(before[0] ?? '')) return undefined
  return [word(capitalLike(subject, reading)), { ...unit, parts: [lowerFirst(reading)] }]
}

/** The English word that a verb stands for; an auxiliary may know it only by its participle. */
function englishVerb(place: number, { units }: Sentence): number | undefined {
  const verbs = units.slice(place, place + 3).filter((unit) => isVerb(unit.parts[0] ?? ''))
  return verbs.map((unit) => englishOf(unit)[0]).find((index) => index !== undefined)
}

/** The three English words before a place, the nearest last, lower case. */
function englishBefore(index: number, { english }: Sentence): string[] {
  return english.slice(Math.max(index - 3, 0), index).map(({ core }) => core.toLowerCase())
}

/** "et il a explosé", "Hsieh il a dit": a subject that is said already. */
export const sameSubject: Rule = (place, sentence) => {
  if (!/^(?:il|elle)<prn>/.test(readingAt(sentence, place))) return undefined
  const before = readingAt(sentence, place - 1)
  const index = sentence.units[place] && englishOf(sentence.units[place])[0]
  if (index === undefined) return undefined
  const said = englishBefore(index + 1, sentence)
  if (partOfSpeech(before) === 'np') return said.some((each) => pronouns.test(each)) ? undefined : []
  if (!before.startsWith('et<cnjcoo>')) return undefined
  const afterAnd = said.slice(said.lastIndexOf('and') + 1)
  return said.includes('and') && !afterAnd.some((each) => pronouns.test(each)) ? [] : undefined
}

const pronouns = /^(?:he|she|it|they|i|we|you|there|who|that|which)$/
const frenchPronouns: Readonly<Record<string, string>> = {
  he: 'il',
  it: 'il',
  she: 'elle',
  they: 'ils',
  you: 'vous',
}

/** "s'il commet" where English says "if you make": the transfer's own subject is always "il". */
export const saidSubject: Rule = (place, sentence) => {
  const reading = readingAt(sentence, place)
  if (!/^il<prn><tn><p3><m><sg>/i.test(reading) || sentence.units[place]?.bound !== '') return undefined
  const index = englishVerb(place + 1, sentence)
  const said =
    index === undefined ? undefined : englishBefore(index, sentence).findLast((each) => pronouns.test(each))
  if (said === 'you') return [word(capitalLike('vous<prn><tn><p2><mf><pl>', reading))]
  return said === 'she' ? [word(reading.replace('<m>', '<f>'))] : undefined
}

/** "quand ont été": a third person that Portuguese leaves to the verb, and English says. */
export const missingThirdPerson: Rule = (place, sentence) => {
  const unit = sentence.units[place]
  const reading = readingAt(sentence, place)
  if (!unit || !isFinite(reading) || !hasTag(reading, 'p3')) return undefined
  const before = readingAt(sentence, place - 1)
  const clauseStarts = place === 0 || ['cnjadv', 'cnjsub', 'cm'].includes(partOfSpeech(before))
  const index = englishVerb(place, sentence)
  if (!clauseStarts || index === undefined) return undefined
  const said = englishBefore(index, sentence).findLast((each) => pronouns.test(each))
  const pronoun = frenchPronouns[said ?? '']
  if (pronoun === undefined) return undefined
  if (pronoun === 'vous' && !hasTag(reading, 'pl'))
    return [
      word(capitalLike('vous<prn><tn><p2><mf><pl>', reading)),
      { ...unit, parts: [lowerFirst(reading)] },
    ]
  const gender = pronoun === 'elle' ? '<f>' : '<m>'
  const number = pronoun === 'ils' ? '<pl>' : '<sg>'
  if (hasTag(reading, 'pl') !== (pronoun === 'ils')) return undefined
  return [
    word(capitalLike(`il<prn><tn><p3>${gender}${number}`, reading)),
    { ...unit, parts: [lowerFirst(reading)] },
  ]
}
