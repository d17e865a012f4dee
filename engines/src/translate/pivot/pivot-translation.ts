import type { ApertiumPair } from '../apertium/apertium-pair.js'
import { isUnknown, lemmaOf } from '../apertium/reading.js'
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
import { readEnglish, type EnglishWord } from './english-lexicon.js'
import { chooseFrench } from './french-choice.js'
import { frenchRules } from './french-rules.js'
import { NameKeeper } from './name-keeper.js'
import {
  dropArticlesBeforeNames,
  keepNames,
  shortScale,
  undoProgressive,
  withoutFirstPerson,
} from './portuguese-rules.js'
import { bindEnglish, formOf, locateForms, type BoundSpan } from './word-binding.js'

/** The pairs of Apertium that the second half goes through. */
export interface PivotPairs {
  readonly english: ApertiumPair
  readonly portuguese: ApertiumPair
  readonly french: ApertiumPair
}

/** The end of the sentence for Apertium's taggers, marked as not part of the text. */
const END = '.[]'

/**
 * Portuguese, with the English words it translates, to French by way of Catalan. Each step's result is mended by
 * rules that know the English source, before the next step sees it.
 */
export async function pivotToFrench(
  source: string,
  words: readonly AlignedWord[],
  pairs: PivotPairs,
  signal: AbortSignal,
): Promise<string> {
  const keeper = new NameKeeper()
  const english = await readEnglish(pairs.english, wordsOf(source), signal)
  const catalan = await toCatalan(words, english, keeper, pairs.portuguese, signal)
  const text = await pairs.portuguese.contract(
    textOf(catalan, (form) => form),
    signal,
  )
  const read = preferKnown(await pairs.french.analyse(text, signal), locateForms(unitsOf(catalan), text))
  const chosen = await pairs.french.step('disambiguation', withoutFirstPerson(read, english), signal)
  const translated = await pairs.french.step('dictionary', asNames(withoutSurfaces(chosen), keeper), signal)
  const meant = chooseFrench(keepTranslations(translated, keeper), english)
  const transferred = await pairs.french.step('transfer', meant, signal)
  const forms = await pairs.french.step('forms', frenchRules(transferred, english), signal)
  const contracted = await pairs.french.contract(
    textOf(forms, (form) => escapeText(keeper.restore(form))),
    signal,
  )
  return unescapeText(contracted)
    .replace(/\.\[\]$/, '')
    .trim()
}

async function toCatalan(
  words: readonly AlignedWord[],
  english: readonly EnglishWord[],
  keeper: NameKeeper,
  portuguese: ApertiumPair,
  signal: AbortSignal,
): Promise<StreamItem[]> {
  const { text, spans } = joinWords(words)
  const read = bindEnglish(await portuguese.analyse(text + END, signal), spans)
  const chosen = await portuguese.step('disambiguation', withoutFirstPerson(read, english), signal)
  const named = dropArticlesBeforeNames(keepNames(chosen, english, keeper), english, keeper)
  const translated = await portuguese.step('dictionary', withoutSurfaces(undoProgressive(named)), signal)
  const transferred = await portuguese.step(
    'transfer',
    chooseCatalan(shortScale(translated), english, keeper),
    signal,
  )
  return portuguese.step('forms', transferred, signal)
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

function textOf(items: readonly StreamItem[], write: (form: string) => string): string {
  return items
    .map((item) => {
      if ('blank' in item) return item.blank
      const form = item.parts[1] ?? ''
      return /^[*#@]/.test(form) ? write(formOf(form)) : form
    })
    .join('')
}

/** Where the reading that a form was made from is among its readings, no other one comes into question. */
function preferKnown(
  items: readonly StreamItem[],
  spans: readonly (BoundSpan & { reading: string })[],
): StreamItem[] {
  const starts = new Map(spans.map((span) => [span.start, span]))
  let position = 0
  const bound = bindEnglish(items, spans)
  return mapUnitsWithPlace(
    bound,
    (unit, surface, readings) => {
      const span = starts.get(position)
      position += surface.length
      if (span?.end !== position) return unit
      const known = readings.find((reading) => reading.toLowerCase() === span.reading.toLowerCase())
      return known === undefined ? unit : { ...unit, parts: [surface, known] }
    },
    (blank) => {
      position += blank.length
    },
  )
}

function mapUnitsWithPlace(
  items: readonly StreamItem[],
  change: (
    unit: Exclude<StreamItem, { blank: string }>,
    surface: string,
    readings: readonly string[],
  ) => StreamItem,
  skip: (blank: string) => void,
): StreamItem[] {
  return items.map((item) => {
    if ('blank' in item) {
      skip(item.blank)
      return item
    }
    const [surface = '', ...readings] = item.parts
    return change(item, surface, readings)
  })
}

function asNames(items: readonly StreamItem[], keeper: NameKeeper): StreamItem[] {
  return mapUnits(items, (unit) => {
    const word = lemmaOf(unit.parts[0] ?? '')
    return keeper.isKept(word) ? { ...unit, parts: [`${word}<np><ant><m><sg>`] } : unit
  })
}

function keepTranslations(items: readonly StreamItem[], keeper: NameKeeper): StreamItem[] {
  return mapUnits(items, (unit) => {
    const [reading = ''] = unit.parts
    return keeper.isKept(lemmaOf(reading)) && !isUnknown(reading)
      ? { ...unit, parts: [reading, reading] }
      : unit
  })
}
