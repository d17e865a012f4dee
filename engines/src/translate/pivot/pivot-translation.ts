import type { Language } from '@mega-pipeline/pipeline'
import type { ApertiumPair } from '../apertium/apertium-pair.js'
import { finishText, sentenceEnd, textOfForms } from '../apertium/forms.js'
import { lemmaOf } from '../apertium/reading.js'
import {
  escapeText,
  mapUnits,
  unescapeText,
  unitsOf,
  withoutSurfaces,
  type StreamItem,
} from '../apertium/stream.js'
import { wordsOf, type AlignedWord } from '../bergamot/aligned-words.js'
import { chooseCatalan } from './catalan-choice.js'
import { frenchCognate } from './french/cognate-ending.js'
import { chooseFrench } from './french/french-choice.js'
import { sayCurrencies } from './currency-words.js'
import { readEnglish, type EnglishWord } from './english-lexicon.js'
import { frenchRules } from './french/french-rules.js'
import { frenchText } from './french/french-text.js'
import { futureSubjunctive } from './future-subjunctive.js'
import { preferKnown } from './known-readings.js'
import { plainTenses } from './plain-tenses.js'
import { NameKeeper } from './name-keeper.js'
import { dropArticlesBeforeNames, keepNames, shortScale, withoutFirstPerson } from './portuguese-rules.js'
import { meantReadings } from './reading-choice.js'
import { sayAgoOnce } from './say-ago-once.js'
import { keepTitles } from './titles.js'
import { bindEnglish, locateForms, type BoundSpan } from './word-binding.js'

/** A sentence on its way: the English words and the names that are kept. */
interface Passage {
  readonly english: readonly EnglishWord[]
  readonly keeper: NameKeeper
  readonly to: Language
  readonly signal: AbortSignal
}

export interface PivotPairs {
  readonly english: ApertiumPair
  readonly portuguese: ApertiumPair
  /** From Catalan onwards; none when Catalan is what is wanted. */
  readonly target: ApertiumPair | undefined
}

/**
 * Portuguese, with the English words it translates, to a Romance language by way of Catalan. Between the steps,
 * rules that know the English source mend what they can: names, numbers, the choice of words, and for French the
 * grammar that the two transfers leave wrong.
 */
export async function pivotThroughCatalan(
  sentence: { readonly english: string; readonly portuguese: readonly AlignedWord[]; readonly to: Language },
  pairs: PivotPairs,
  signal: AbortSignal,
): Promise<string> {
  const english = await readEnglish(pairs.english, wordsOf(sentence.english), signal)
  const passage = { english, keeper: new NameKeeper(), to: sentence.to, signal }
  const forms = await toCatalan(sentence.portuguese, pairs.portuguese, passage)
  const rough = await pairs.portuguese.contract(
    textOfForms(forms, (form) => form),
    signal,
  )
  if (pairs.target === undefined) return finishText(restoreNames(rough, passage.keeper))
  const located = locateForms(unitsOf(forms), rough)
  const read = preferKnown(await pairs.target.analyse(rough, signal), located)
  const finished = await fromCatalan(read, pairs.target, passage)
  return sentence.to === 'fr' ? frenchText(finished) : finished
}

async function toCatalan(
  words: readonly AlignedWord[],
  pair: ApertiumPair,
  passage: Passage,
): Promise<StreamItem[]> {
  const { english, keeper, signal } = passage
  const { text, spans } = joinWords(sayCurrencies(keepTitles(words, passage)))
  const read = bindEnglish(await pair.analyse(text + sentenceEnd, signal), spans)
  const chosen = await pair.step(
    'disambiguation',
    withoutFirstPerson(meantReadings(futureSubjunctive(read), english), english),
    signal,
  )
  const named = dropArticlesBeforeNames(keepNames(chosen, english, keeper), english, keeper)
  const translated = await pair.step('dictionary', withoutSurfaces(plainTenses(named)), signal)
  const meant = chooseCatalan(shortScale(translated), english, keeper)
  return pair.step('forms', sayAgoOnce(await pair.step('transfer', meant, signal)), signal)
}

async function fromCatalan(
  read: readonly StreamItem[],
  pair: ApertiumPair,
  { english, keeper, to, signal }: Passage,
): Promise<string> {
  const chosen = await pair.step('disambiguation', withoutFirstPerson(read, english), signal)
  const named = mapUnits(withoutSurfaces(chosen), (unit) => {
    const word = lemmaOf(unit.parts[0] ?? '')
    return keeper.isKept(word) ? { ...unit, parts: [keeper.reading(word)] } : unit
  })
  const translated = await pair.step('dictionary', named, signal)
  const meant = mapUnits(to === 'fr' ? chooseFrench(translated, english) : translated, (unit) => {
    const [reading = ''] = unit.parts
    return keeper.isKept(lemmaOf(reading)) ? { ...unit, parts: [reading, reading] } : unit
  })
  const transferred = await pair.step('transfer', meant, signal)
  const mended = to === 'fr' ? frenchRules(transferred, english) : transferred
  const text = textOfForms(await pair.step('forms', mended, signal), (form) => {
    if (keeper.isKept(form)) return escapeText(keeper.restore(form))
    return to === 'fr' ? escapeText(frenchCognate(unescapeText(form)) ?? unescapeText(form)) : form
  })
  return finishText(await pair.contract(text, signal))
}

function joinWords(words: readonly AlignedWord[]): { text: string; spans: BoundSpan[] } {
  const spans: BoundSpan[] = []
  let text = ''
  for (const word of words) {
    if (text !== '') text += ' '
    const start = text.length
    text += escapeText(word.text)
    spans.push({ start, end: text.length, english: word.sources })
  }
  return { text, spans }
}

function restoreNames(text: string, keeper: NameKeeper): string {
  return text.replaceAll(/\p{L}+/gu, (word) => escapeText(keeper.restore(word)))
}
