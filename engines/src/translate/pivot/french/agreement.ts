import { hasTag, lemmaOf, partOfSpeech, type Reading } from '../../apertium/reading.js'
import { englishAt, isFinite, isVerb, readingAt, says, type Rule, type Sentence } from './rule.js'

const withBe = new Set(
  'aller venir arriver partir entrer sortir tomber naître mourir rester devenir revenir'.split(' '),
)

/** Catalan's past "vaig plantar" looks like "je vais planter"; where English does not go, it is "j'ai planté". */
export const periphrasticPast: Rule = (place, sentence) => {
  const unit = sentence.units[place]
  const reading = readingAt(sentence, place)
  if (!unit) return undefined
  if (isPeriphrasticPast(place, sentence)) {
    const infinitive = lemmaOf(readingAt(sentence, place + 1)).toLowerCase()
    const auxiliary = withBe.has(infinitive) ? 'être<vbser>' : 'avoir<vbhaver>'
    return [{ ...unit, parts: [reading.replace(/^[^<]*<[^>]*>/, auxiliary)] }]
  }
  if (!isPeriphrasticPast(place - 1, sentence)) return undefined
  return [{ ...unit, parts: [reading.replace(/<inf>.*$/, '<pp><m><sg>')] }]
}

function isPeriphrasticPast(place: number, sentence: Sentence): boolean {
  const goes = /^aller<vblex><pri>/i.test(readingAt(sentence, place))
  const english = [...englishAt(sentence, place), ...englishAt(sentence, place + 1)]
  return (
    goes &&
    hasTag(readingAt(sentence, place + 1), 'inf') &&
    english.length > 0 &&
    !says(english, /^(?:go|goes|going|gonna|will|shall)$|['’]ll$/)
  )
}

/** Portuguese "você" has the third person; "vous" has its own. */
export const secondPerson: Rule = (place, sentence) => {
  const unit = sentence.units[place]
  const reading = readingAt(sentence, place)
  if (!unit || !isFinite(reading) || !reading.includes('<p3><sg>')) return undefined
  const subject = readingAt(sentence, subjectPlace(place, sentence))
  return /^vous<prn><tn><p2>/i.test(subject)
    ? [{ ...unit, parts: [reading.replace('<p3><sg>', '<p2><pl>')] }]
    : undefined
}

/** What stands before a verb, its clitics, "ne" and adverbs. */
function subjectPlace(verb: number, sentence: Sentence): number {
  let place = verb - 1
  while (place > 0 && /<prn><pro>|^ne<adv>|<adv>$/.test(readingAt(sentence, place))) place--
  return place
}

/** Participles and adjectives after "être" agree with the subject, which may stand some words before. */
export const predicateAgreement: Rule = (place, sentence) => {
  const unit = sentence.units[place]
  const reading = readingAt(sentence, place)
  if (!unit || !(partOfSpeech(reading) === 'adj' || hasTag(reading, 'pp'))) return undefined
  let verb = place - 1
  while (/^(?:[^<]*<(?:adv|preadv)>|être<vb(?:ser|lex)><pp>)/.test(readingAt(sentence, verb))) verb--
  const be = readingAt(sentence, verb)
  const isBe = /^être<vb(?:ser|lex)>/i.test(be)
  const hasBeen = /^avoir<vbhaver>/i.test(be) && /^être<.*<pp>/.test(readingAt(sentence, verb + 1))
  if (!isFinite(be) || !(isBe || hasBeen) || !hasTag(be, 'p3')) return undefined
  const subject = subjectOf(verb, sentence)
  const [, gender = '', number = ''] = /<(m|f)>.*<(sg|pl|sp)>/.exec(subject ?? '') ?? []
  if (gender === '' || (number !== 'sp' && !hasTag(be, number))) return undefined
  const changed = reading
    .replace(/<(?:m|f)>(?=<(?:sg|pl)>)/, `<${gender}>`)
    .replace(/<(?:sg|pl)>$/, hasTag(be, 'pl') ? '<pl>' : '<sg>')
  return changed === reading ? undefined : [{ ...unit, parts: [changed] }]
}

/** The pronoun before the verb, else the first noun of the clause that no preposition governs. */
function subjectOf(verb: number, sentence: Sentence): Reading | undefined {
  const before = readingAt(sentence, subjectPlace(verb, sentence))
  if (partOfSpeech(before) === 'prn') return /^(?:il|elle)</i.test(before) ? before : undefined
  let start = verb
  while (start > 0 && !endsClause(readingAt(sentence, start - 1))) start--
  let isGoverned = false
  for (let place = start; place < verb; place++) {
    const reading = readingAt(sentence, place)
    if (partOfSpeech(reading) === 'pr') isGoverned = true
    if (partOfSpeech(reading) === 'cnjcoo') return undefined
    if (!['n', 'np'].includes(partOfSpeech(reading))) continue
    if (!isGoverned) return reading
    isGoverned = false
  }
  return undefined
}

function endsClause(reading: Reading): boolean {
  return isVerb(reading) || ['cm', 'sent', 'rel', 'cnjsub', 'cnjadv'].includes(partOfSpeech(reading))
}
