import type { SpokenLanguage } from './spoken-language.js'

/** `10–20`, `1990-2000`, `$5-10`, and the ratio `3:1`. A hyphen is a range only between numbers that stand alone. */
const priced = /([$£€])(\d[\d.,]*)\s?[-–—]\s?\1?(?=\d)/gu
const dashed = /(?<![\p{L}\p{N}][-–—.,/]?)(\d[\d.,]*)\s?[–—]\s?(?=[$£€]?\d)/gu
const hyphenated = /(?<![\p{L}\p{N}][-.,/:]?)(\d{1,4})-(?=\d{1,4}(?![\p{L}\p{N}]|[-/:]\d))/gu
const telephone = /(?<![\p{L}\p{N}-])(?:\+?\d{1,3}[- ])?(?:\(?\d{3}\)?[- ])?\d{3}-\d{4}(?![\p{N}-])/gu
const ratio = /(?<![\d:])(\d+):(?=\d+(?![\d:]))/gu

/** Puts the language's word between the two ends of a range; digits of telephone numbers are set apart instead. */
export function speakRanges(text: string, { to }: SpokenLanguage): string {
  return text
    .replace(telephone, (number) =>
      number
        .replace(/\D+/gu, ', ')
        .replace(/^, /u, '')
        .replace(/\d(?=\d)/gu, '$& '),
    )
    .replace(priced, `$2 ${to} $1`)
    .replace(dashed, `$1 ${to} `)
    .replace(hyphenated, `$1 ${to} `)
    .replace(ratio, `$1 ${to} `)
}
