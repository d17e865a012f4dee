import type { SpokenLanguage } from './spoken-language.js'
import { numberPattern, numberWords, parseNumber } from './written-number.js'

/** Longer than this, figures are an identifier and not an amount. */
const LONGEST_AMOUNT = 15

/** All figures that are left, in words: years, versions, fractions, decimals, amounts. */
export function speakNumbers(text: string, language: SpokenLanguage): string {
  return language.agree(
    speakAmounts(speakYears(speakFractions(speakVersions(text, language), language), language), language),
  )
}

/** `1.2.3`, `192.168.0.1`. */
function speakVersions(text: string, language: SpokenLanguage): string {
  return text.replace(/(?<![\d.,])v?\d+(?:\.\d+){2,}(?![\d])/gu, (version) =>
    version
      .replace('v', '')
      .split('.')
      .map((part) => language.cardinal(BigInt(part)))
      .join(` ${language.point} `),
  )
}

/** `½`, `2½`, `1/2`, `2 3/4`. */
function speakFractions(text: string, { fractions }: SpokenLanguage): string {
  const signs: Record<string, string> = { '½': '1/2', '⅓': '1/3', '⅔': '2/3', '¼': '1/4', '¾': '3/4' }
  return text
    .replace(/(\d?)\s?([½⅓⅔¼¾])/gu, (_written, before: string, sign: string) =>
      before === '' ? ` ${signs[sign]}` : `${before} ${signs[sign]}`,
    )
    .replace(
      /(?:(\d+)\s)?(?<![\d/])(\d+\/\d+)(?![\d/])/gu,
      (written, before: string | undefined, fraction: string) => {
        const words = fractions[fraction]
        if (words === undefined) return written
        return before === undefined ? words : `${before} ${fractions.and ?? ''} ${words}`
      },
    )
}

/** Four digits from 1100 to 2099 that are no part of something longer. */
function speakYears(text: string, language: SpokenLanguage): string {
  return text.replace(/(?<![\p{L}\p{N}]|[\d][.,]|[-+])(1[1-9]\d\d|20\d\d)(?![\p{L}\p{N}]|[.,]\d)/gu, (year) =>
    language.year(Number(year)),
  )
}

function speakAmounts(text: string, language: SpokenLanguage): string {
  const amount = new RegExp(String.raw`(?<!\d)((?<![\p{L}\p{N})])-(?=\d))?(${numberPattern(language)})`, 'gu')
  return text.replace(
    amount,
    (written, minus: string | undefined, figures: string, offset: number, whole: string) => {
      const words = speakFigures(figures, language)
      const before = /\p{L}$/u.test(whole.slice(0, offset)) ? ' ' : ''
      const after = /^\p{L}/u.test(whole.slice(offset + written.length)) ? ' ' : ''
      return `${before}${minus === undefined ? '' : `${language.minus} `}${words}${after}`
    },
  )
}

function speakFigures(figures: string, language: SpokenLanguage): string {
  const isIdentifier =
    /^0\d/u.test(figures) || /\d{16,}/u.test(figures) || figures.length > 2 * LONGEST_AMOUNT
  if (isIdentifier) {
    return Array.from(figures.replace(/\D/gu, ''), (digit) => language.cardinal(BigInt(digit))).join(' ')
  }
  return numberWords(parseNumber(figures, language), language)
}
