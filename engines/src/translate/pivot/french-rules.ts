import { hasTag, isUnknown, lemmaOf, partOfSpeech, withLemma, type Reading } from '../apertium/reading.js'
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
  if (partOfSpeech(before) === 'prn' || before.startsWith('ne<')) return undefined
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
  if (next.startsWith('le<det>') && seasons.has(lemmaOf(after).toLowerCase())) return become('à')
  if (next.includes('<np>') && said.includes('in')) return become('à')
  return undefined
}

/** ", en fermant" is heavier than what English says: ", fermant". */
const participleAfterComma: Rule = (place, sentence) => {
  if (!readingAt(sentence, place).startsWith('en<pr>') || !hasTag(readingAt(sentence, place + 1), 'ger'))
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
  const some = [word('de<pr>'), word('le<det><def><mf><pl>'), unit]
  if (place === 0) return [word('Le<det><def><mf><pl>'), { ...unit, parts: [lowerFirst(reading)] }]
  if (hasTag(before, 'cm')) return startsClause(place, sentence) ? some : undefined
  if (noArticleBefore.has(partOfSpeech(before)) || isUnknown(before)) return undefined
  return isVerb(before) ? some : undefined
}

function isVerb(reading: Reading): boolean {
  return partOfSpeech(reading).startsWith('vb')
}

function isFinite(reading: Reading): boolean {
  return isVerb(reading) && hasTag(reading, 'p1', 'p2', 'p3')
}

/** Whether a noun after a comma is a subject: no verb before it, and one soon after it. */
function startsClause(place: number, { units }: Sentence): boolean {
  const readings = units.map((unit) => unit.parts[0] ?? '')
  return !readings.slice(0, place).some(isFinite) && readings.slice(place + 1, place + 10).some(isFinite)
}

function lowerFirst(text: string): string {
  return text.replace(/^./u, (letter) => letter.toLowerCase())
}

const subjects: Readonly<Record<string, string>> = {
  '<p1><sg>': 'je<prn><tn><p1><mf><sg>',
  '<p1><pl>': 'nous<prn><tn><p1><mf><pl>',
  '<p2><pl>': 'vous<prn><tn><p2><mf><pl>',
}

/** Portuguese verbs do without "je" and "nous", French ones never. */
const missingSubject: Rule = (place, sentence) => {
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

/** "no Iraque": French has a preposition of its own before each kind of country. */
const countries: Rule = (place, sentence) => {
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
const articleBeforeCountry: Rule = (place, sentence) => {
  if (
    !readingAt(sentence, place).startsWith('le<det><def>') ||
    !readingAt(sentence, place + 1).includes('<np><top>')
  )
    return undefined
  const before = readingAt(sentence, place - 1)
  const afterTown = hasTag(before, 'cm') && hasTag(readingAt(sentence, place - 2), 'np')
  return /^en<pr>/i.test(before) || afterTown ? [] : undefined
}

/** "ao usar" is "en utilisant". */
const gerundForInfinitive: Rule = (place, sentence) => {
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

/** "chaque" takes no preposition of time: "à chaque année" is "chaque année". */
const bareChaque: Rule = (place, sentence) =>
  readingAt(sentence, place).startsWith('à<pr>') && readingAt(sentence, place + 1).startsWith('chaque<')
    ? []
    : undefined

/** "o ciclone mais forte": French repeats the article before a superlative, which English tells apart. */
const superlative: Rule = (place, sentence) => {
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

function isNominal(reading: Reading): boolean {
  return ['n', 'adj', 'np'].includes(partOfSpeech(reading))
}

/** "seu" is his, her, its and their; English knows whether there are several owners. */
const owners: Rule = (place, sentence) => {
  const unit = sentence.units[place]
  const reading = readingAt(sentence, place)
  if (!unit || !/^son<det><pos>/i.test(reading) || !englishAt(sentence, place).includes('their'))
    return undefined
  const number = hasTag(reading, 'pl') ? '<pl>' : '<sg>'
  return [{ ...unit, parts: [capitalLike(`leur<det><pos><mf>${number}`, reading)] }]
}

const weekdays = new Set(['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'])

/** "on Monday" is "lundi"; "le lundi" is every Monday. */
const weekdayWithoutArticle: Rule = (place, sentence) => {
  const reading = readingAt(sentence, place)
  const day = readingAt(sentence, place + 1)
  if (/^le<det><def><m><sg>/i.test(reading) && weekdays.has(lemmaOf(day)))
    return englishAt(sentence, place + 1).some((each) => each.endsWith('day')) ? [] : undefined
  const unit = sentence.units[place]
  const before = readingAt(sentence, place - 1)
  const opens = place === 1 && /^Le<det><def><m><sg>/.test(before) && weekdays.has(lemmaOf(reading))
  return unit && opens ? [{ ...unit, parts: [capitalLike(reading, before)] }] : undefined
}

/** "cerca de", before a number, is "environ". */
const about: Rule = (place, sentence) => {
  const unit = sentence.units[place]
  if (!unit || !/^(?:près|autour) de<pr>/i.test(readingAt(sentence, place))) return undefined
  const isAmount = hasTag(readingAt(sentence, place + 1), 'num', 'ind')
  return isAmount &&
    says(englishAt(sentence, place), /^(?:about|around|approximately|roughly|some|nearly|almost)$/)
    ? [{ ...unit, parts: [capitalLike('environ<adv>', readingAt(sentence, place))] }]
    : undefined
}

/** "para" is to and for; English tells which. */
const toOrFor: Rule = (place, sentence) => {
  const unit = sentence.units[place]
  if (!unit || !/^pour<pr>/i.test(readingAt(sentence, place))) return undefined
  const next = readingAt(sentence, place + 1)
  if (isVerb(next) || partOfSpeech(next) === 'adv' || partOfSpeech(next) === 'prn') return undefined
  const english = englishAt(sentence, place)
  const lemma = english.includes('to') ? 'à' : says(english, /^towards?$/) ? 'vers' : undefined
  return lemma === undefined
    ? undefined
    : [{ ...unit, parts: [capitalLike(`${lemma}<pr>`, readingAt(sentence, place))] }]
}

function says(english: readonly string[], pattern: RegExp): boolean {
  return english.some((each) => pattern.test(each))
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
const sameSubject: Rule = (place, sentence) => {
  if (!/^(?:il|elle)<prn>/.test(readingAt(sentence, place))) return undefined
  const before = readingAt(sentence, place - 1)
  const index = sentence.units[place] && englishOf(sentence.units[place])[0]
  if (index === undefined) return undefined
  const said = englishBefore(index + 1, sentence)
  if (partOfSpeech(before) === 'np') return said.some((each) => pronouns.test(each)) ? undefined : []
  if (!/^et<cnjcoo>/.test(before)) return undefined
  const afterAnd = said.slice(said.lastIndexOf('and') + 1)
  return said.includes('and') && !afterAnd.some((each) => pronouns.test(each)) ? [] : undefined
}

const pronouns = /^(?:he|she|it|they|i|we|you|there|who|that|which)$/
const frenchPronouns: Readonly<Record<string, string>> = { he: 'il', it: 'il', she: 'elle', they: 'ils' }

/** "quand ont été": a third person that Portuguese leaves to the verb, and English says. */
const missingThirdPerson: Rule = (place, sentence) => {
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
  const gender = pronoun === 'elle' ? '<f>' : '<m>'
  const number = pronoun === 'ils' ? '<pl>' : '<sg>'
  if (hasTag(reading, 'pl') !== (pronoun === 'ils')) return undefined
  return [
    word(capitalLike(`il<prn><tn><p3>${gender}${number}`, reading)),
    { ...unit, parts: [lowerFirst(reading)] },
  ]
}

/** French adverbs stand after the finite verb, where Portuguese has them before it. */
const adverbAfterVerb: Rule = (place, sentence) => {
  const unit = sentence.units[place]
  const previous = sentence.units[place - 1]
  if (!unit) return undefined
  if (isMovable(place, sentence)) return []
  return previous && isMovable(place - 1, sentence) ? [unit, previous] : undefined
}

function isMovable(place: number, sentence: Sentence): boolean {
  const reading = readingAt(sentence, place)
  return (
    /^(?:aussi|déjà|encore|toujours|souvent|\p{Ll}+ment)<adv>/u.test(reading) &&
    isFinite(readingAt(sentence, place + 1)) &&
    isNominal(readingAt(sentence, place - 1))
  )
}

const names: Readonly<Record<string, string>> = { USA: 'États-Unis<np><top><m><pl>' }

const placeNames: Rule = (place, sentence) => {
  const unit = sentence.units[place]
  const name = hasTag(readingAt(sentence, place), 'top')
    ? names[lemmaOf(readingAt(sentence, place))]
    : undefined
  return unit && name !== undefined ? [{ ...unit, parts: [name] }] : undefined
}

/** Catalan "aconseguir" before a verb is "réussir à". */
const manageTo: Rule = (place, sentence) => {
  const unit = sentence.units[place]
  const reading = readingAt(sentence, place)
  if (!unit || !/^obtenir<vblex>/i.test(reading) || !hasTag(readingAt(sentence, place + 1), 'inf'))
    return undefined
  return [{ ...unit, parts: [withLemma(reading, capitalLike('réussir', reading))] }, word('à<pr>')]
}

/** "tornou-se" is "est devenu", not "s'est fait". */
const become: Rule = (place, sentence) => {
  const unit = sentence.units[place]
  const reading = readingAt(sentence, place)
  if (!unit) return undefined
  const becomes = (at: number): boolean =>
    /^faire<vblex>/.test(readingAt(sentence, at)) && says(englishAt(sentence, at), /^bec[oa]m(?:e|es|ing)$/)
  if (/^se<prn>/.test(reading)) return becomes(place + 1) || becomes(place + 2) ? [] : undefined
  return becomes(place) ? [{ ...unit, parts: [withLemma(reading, 'devenir')] }] : undefined
}

const rules: readonly Rule[] = [
  manageTo,
  become,
  impersonalSubject,
  placeNames,
  placeAndTime,
  countries,
  articleBeforeCountry,
  toOrFor,
  about,
  owners,
  weekdayWithoutArticle,
  participleAfterComma,
  gerundForInfinitive,
  bareChaque,
  superlative,
  sameSubject,
  missingThirdPerson,
  adverbAfterVerb,
  missingSubject,
  missingArticle,
]
