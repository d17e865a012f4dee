import { hasTag, lemmaOf, withLemma } from '../../apertium/reading.js'
import { englishAt, isVerb, readingAt, says, word, type Rule } from './rule.js'

/** What stands between a verb and the infinitive it governs; Catalan and Portuguese often have something else. */
const infinitives: Readonly<Record<string, string>> = {
  '': 'aller pouvoir vouloir devoir savoir espérer préférer sembler oser aimer',
  de: `être oublier essayer décider cesser finir accepter refuser éviter proposer promettre permettre choisir rêver
    tenter demander empêcher menacer arrêter`,
  à: 'commencer continuer apprendre aider réussir hésiter chercher inviter obliger',
}
const governed = new Map(
  Object.entries(infinitives).flatMap(([preposition, verbs]) =>
    verbs.split(/\s+/).map((verb) => [verb, preposition] as const),
  ),
)

/** "oublier acheter" is "oublier d'acheter", "aller à travailler" is "aller travailler". */
export const infinitiveGovernment: Rule = (place, sentence) => {
  const unit = sentence.units[place]
  const reading = readingAt(sentence, place)
  if (!unit) return undefined
  if (/^(?:à|de|en|dans|pour)<pr>/.test(reading) && hasTag(readingAt(sentence, place + 1), 'inf')) {
    const wanted = governorOf(place, sentence)
    if (wanted === undefined || (reading.startsWith('pour') && wanted !== '')) return undefined
    return wanted === '' ? [] : [word(`${wanted}<pr>`)]
  }
  const wanted = hasTag(reading, 'inf') ? governorOf(place, sentence) : undefined
  return wanted === undefined || wanted === '' ? undefined : [word(`${wanted}<pr>`), unit]
}

/** What the verb right before a place wants; "pas" may stand between them. */
function governorOf(place: number, sentence: Parameters<Rule>[1]): string | undefined {
  const skips = /^(?:pas|plus|jamais)<adv>/.test(readingAt(sentence, place - 1)) ? 2 : 1
  const verb = readingAt(sentence, place - skips)
  // Some verbs bring their preposition along: "essayer<inf># de".
  return isVerb(verb) && !verb.includes('#') ? governed.get(lemmaOf(verb).toLowerCase()) : undefined
}

const direct = new Set(['attendre', 'chercher', 'écouter', 'regarder', 'payer'])

/** "attendre par un poisson": French verbs of waiting and looking have a direct object. */
export const directObject: Rule = (place, sentence) => {
  if (!/^(?:par|pour)<pr>/.test(readingAt(sentence, place))) return undefined
  const verb = readingAt(sentence, place - 1)
  const object = readingAt(sentence, place + 1)
  if (!isVerb(verb) || !direct.has(lemmaOf(verb).toLowerCase()) || isVerb(object)) return undefined
  return says(englishAt(sentence, place), /^(?:for|at|to)$/) && !hasTag(object, 'prn') ? [] : undefined
}

/** Portuguese "precisar de" is "avoir besoin de". */
export const need: Rule = (place, sentence) => {
  const unit = sentence.units[place]
  const reading = readingAt(sentence, place)
  if (!unit || !/^préciser<vblex>/i.test(reading)) return undefined
  if (!says(englishAt(sentence, place), /^need(?:s|ed|ing)?$/)) return undefined
  const verb = { ...unit, parts: [withLemma(reading, 'avoir').replace('<vblex>', '<vbhaver>')] }
  const noun = word('besoin<n><m><sg>')
  return readingAt(sentence, place + 1).startsWith('de<pr>') ? [verb, noun] : [verb, noun, word('de<pr>')]
}
