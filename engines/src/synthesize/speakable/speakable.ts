import { baseLanguage, type Language } from '@mega-pipeline/pipeline'
import { speakAbbreviations, type Abbreviation } from './abbreviations.js'
import { cleanText } from './clean-text.js'
import { speakDates } from './dates.js'
import { english } from './english/english.js'
import { englishAbbreviations } from './english/english-abbreviations.js'
import { readEnglish } from './english/english-readings.js'
import { french } from './french/french.js'
import { frenchAbbreviations } from './french/french-abbreviations.js'
import { readFrench } from './french/french-readings.js'
import { speakLinks } from './links.js'
import { speakMoney } from './money.js'
import { speakNumbers } from './numbers.js'
import { tidyPunctuation } from './punctuation-marks.js'
import { speakRanges } from './ranges.js'
import type { SpokenLanguage } from './spoken-language.js'
import { speakSymbols } from './symbols.js'
import { speakTimes } from './times.js'
import { speakUnits } from './units.js'

interface Rules {
  readonly language: SpokenLanguage
  readonly abbreviations: readonly Abbreviation[]
  /** What only this language has; comes after dates and before amounts. */
  readonly readings: (text: string) => string
}

const rules: Readonly<Record<string, Rules>> = {
  en: { language: english, abbreviations: englishAbbreviations, readings: readEnglish },
  'en-gb': {
    language: { ...english, monthFirst: false },
    abbreviations: englishAbbreviations,
    readings: readEnglish,
  },
  fr: { language: french, abbreviations: frenchAbbreviations, readings: readFrench },
}

/**
 * The text as it is to be said: numbers, dates, times, money, measures, abbreviations and signs in words, and
 * nothing that is only for the eye. In a language without rules of its own, eSpeak NG reads figures, and
 * only marks and signs are taken away.
 */
export function speakable(text: string, language: Language): string {
  const found = rules[language] ?? rules[baseLanguage(language)]
  const clean = cleanText(text)
  return tidyPunctuation(found ? inWords(clean, found) : withoutSigns(clean))
}

/** The order matters: what has a narrower form goes first, and plain numbers go last. */
function inWords(text: string, { language, abbreviations, readings }: Rules): string {
  const steps: readonly ((spoken: string) => string)[] = [
    (spoken) => speakLinks(spoken, language),
    (spoken) => speakAbbreviations(spoken, abbreviations),
    (spoken) => speakTimes(spoken, language),
    (spoken) => speakDates(spoken, language),
    readings,
    (spoken) => speakRanges(spoken, language),
    (spoken) => speakMoney(spoken, language),
    (spoken) => speakUnits(spoken, language),
    (spoken) => speakNumbers(spoken, language),
    (spoken) => speakSymbols(spoken, language),
  ]
  return steps.reduce((spoken, step) => step(spoken), text)
}

/** Per cent is left, since eSpeak NG knows it in every language. */
function withoutSigns(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N}\s.,;:!?…—–"“”()'%&+=°€$£-]/gu, ' ')
}
