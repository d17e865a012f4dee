import { hasTag } from '../../apertium/reading.js'
import { capitalLike, englishAt, readingAt, says, word, type Rule, type Sentence } from './rule.js'

const likers: Readonly<Record<string, string>> = {
  'me<p1><sg>': 'je<prn><tn><p1><mf><sg>',
  'nous<p1><pl>': 'nous<prn><tn><p1><mf><pl>',
  'vous<p2><pl>': 'vous<prn><tn><p2><mf><pl>',
  'lui<p3><sg>': 'il<prn><tn><p3><m><sg>',
}

interface Liking {
  readonly subject: string
  readonly verb: string
}

/** What Catalan says as "it pleases me", at the place of its verb. */
function likingAt(verb: number, sentence: Sentence): Liking | undefined {
  const reading = readingAt(sentence, verb)
  const [, lemma = '', person = '', number = ''] =
    /^([^<]+)<prn><pro>.*(<p[123]>).*(<(?:sg|pl)>)/i.exec(readingAt(sentence, verb - 1)) ?? []
  const subject = likers[lemma.toLowerCase() + person + number]
  if (subject === undefined || !/^plaire<vblex><[^>]+><p3>/i.test(reading)) return undefined
  const isMeant = hasTag(readingAt(sentence, verb + 1), 'inf') || says(englishAt(sentence, verb), /^lik/)
  return isMeant
    ? { subject, verb: `aimer${reading.slice(6).replace(/<p3><(?:sg|pl)>/, person + number)}` }
    : undefined
}

/** "il me plairait aller" is "j'aimerais aller". */
export const like: Rule = (place, sentence) => {
  const reading = readingAt(sentence, place)
  if (/^il<prn><tn>/i.test(reading) && likingAt(place + 2, sentence)) return []
  const liking = likingAt(place + 1, sentence)
  if (liking) {
    const before = [readingAt(sentence, place - 1), readingAt(sentence, place - 2)]
    const isSaid = before.some((each) => /^(?:je|nous|vous|et|qui)</i.test(each))
    const opens = /^\p{Lu}/u.test(reading) || (place === 1 && before[0]?.startsWith('Il<') === true)
    return isSaid ? [] : [word(opens ? capitalLike(liking.subject, 'Il') : liking.subject)]
  }
  const unit = sentence.units[place]
  const verb = likingAt(place, sentence)?.verb
  return unit && verb !== undefined ? [{ ...unit, parts: [verb] }] : undefined
}
