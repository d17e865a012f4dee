import {
  hasTag,
  isUnknown,
  lemmaOf,
  partOfSpeech,
  withGenderOf,
  withLemma,
  type Reading,
} from '../apertium/reading.js'
import { mapUnits, type LexicalUnit, type StreamItem } from '../apertium/stream.js'
import type { EnglishWord } from './english-lexicon.js'
import type { NameKeeper } from './name-keeper.js'
import { fold, similarity } from './similarity.js'
import { englishOf } from './word-binding.js'

const contentWords = new Set(['n', 'adj', 'adv', 'vblex'])
/** From here on two words count as the same word in two languages. */
const COGNATE = 0.7

/**
 * Chooses each content word's Catalan translation with the English word as the witness: what both dictionaries
 * give comes first; a cognate of the English word replaces a translation that is none; a Portuguese word that the
 * dictionary does not know gets the English word's translation in the form that the Portuguese ending tells.
 * Units come as reading and translations.
 */
export function chooseCatalan(
  items: readonly StreamItem[],
  english: readonly EnglishWord[],
  keeper: NameKeeper,
): StreamItem[] {
  return mapUnits(items, (unit) => {
    const [reading = '', ...translations] = unit.parts
    if (keeper.isKept(lemmaOf(reading))) return { ...unit, parts: [reading, reading] }
    const witnesses = englishOf(unit).flatMap((place) => english[place]?.readings ?? [])
    if (isUnknown(reading)) return guessUnknown(unit, witnesses)
    const kind = partOfSpeech(reading)
    if (!contentWords.has(kind)) return unit
    const candidates = witnesses.flatMap((witness) =>
      witness.translations
        .filter((translation) => partOfSpeech(translation) === kind)
        .map((translation) => ({ english: lemmaOf(witness.reading), translation })),
    )
    const shared = translations.find((translation) =>
      candidates.some((candidate) => fold(lemmaOf(candidate.translation)) === fold(lemmaOf(translation))),
    )
    const chosen = shared ?? cognateOf(reading, translations, candidates)
    return chosen === undefined ? unit : { ...unit, parts: [reading, chosen] }
  })
}

function cognateOf(
  reading: Reading,
  translations: readonly Reading[],
  candidates: readonly { english: string; translation: Reading }[],
): Reading | undefined {
  const [first] = translations
  if (first === undefined || isUnknown(first)) return undefined
  let best: Reading | undefined
  let bestLikeness = COGNATE
  for (const { english, translation } of candidates) {
    const likeness = (word: Reading): number =>
      Math.max(similarity(lemmaOf(word), english), similarity(lemmaOf(word), lemmaOf(reading)))
    if (likeness(translation) <= bestLikeness) continue
    if (translations.some((given) => likeness(given) > likeness(translation) - 0.2)) continue
    bestLikeness = likeness(translation)
    best = translation
  }
  if (best === undefined) return undefined
  const renamed = withLemma(first, lemmaOf(best))
  return hasTag(reading, 'n') ? withGenderOf(renamed, best) : renamed
}

function guessUnknown(unit: LexicalUnit, witnesses: EnglishWord['readings']): LexicalUnit {
  const word = lemmaOf(unit.parts[0] ?? '')
  for (const { translations } of witnesses) {
    for (const translation of translations) {
      const guess = inflectLike(word.toLowerCase(), translation)
      if (guess !== undefined) return { ...unit, parts: [withLemma(guess, word), guess] }
    }
  }
  return unit
}

/** Portuguese verb endings and the form they stand for, the longer ones first. */
const verbEndings: readonly (readonly [RegExp, string])[] = [
  [/(?:ando|endo|indo)$/, '<ger>'],
  [/[ai]do$/, '<pp><m><sg>'],
  [/[ai]da$/, '<pp><f><sg>'],
  [/[ai]dos$/, '<pp><m><pl>'],
  [/[ai]das$/, '<pp><f><pl>'],
  [/(?:ou|eu|iu)$/, '<ifi><p3><sg>'],
  [/(?:aram|eram|iram)$/, '<ifi><p3><pl>'],
  [/(?:avam|iam)$/, '<pii><p3><pl>'],
  [/(?:ava|ia)$/, '<pii><p3><sg>'],
  [/[aei]r$/, '<inf>'],
  [/[ae]m$/, '<pri><p3><pl>'],
  [/[ae]$/, '<pri><p3><sg>'],
]

/** The Catalan word in the form that a Portuguese word's ending tells. */
function inflectLike(portuguese: string, catalan: Reading): Reading | undefined {
  const lemma = lemmaOf(catalan)
  const number = portuguese.endsWith('s') ? '<pl>' : '<sg>'
  switch (partOfSpeech(catalan)) {
    case 'n':
      return `${lemma}<n>${/<(?:m|f|mf)>/.exec(catalan)?.[0] ?? '<m>'}${number}`
    case 'adj': {
      const gender = hasTag(catalan, 'mf') ? '<mf>' : /as?$/.test(portuguese) ? '<f>' : '<m>'
      return `${lemma}<adj>${gender}${number}`
    }
    case 'adv':
      return `${lemma}<adv>`
    case 'vblex': {
      const form = verbEndings.find(([ending]) => ending.test(portuguese))?.[1]
      return form === undefined ? undefined : `${lemma}<vblex>${form}`
    }
    default:
      return undefined
  }
}
