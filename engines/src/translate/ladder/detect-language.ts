import { eld } from 'eld/small'

/** From here on the detector was right in 99 % of FLORES sentences cut to so many words (see decision 0003). */
const WORDS_TO_JUDGE = 8

/** The language a sentence is written in, or `undefined` when it is too short to tell or not one that is known. */
export function detectLanguage(text: string): string | undefined {
  const words = text.match(/\p{L}+/gu) ?? []
  if (words.length < WORDS_TO_JUDGE) return undefined
  const { language } = eld.detect(text)
  return language === '' ? undefined : language
}
