import type { SpokenLanguage } from './spoken-language.js'
import { numberPattern, numberValue, numberWords, parseNumber } from './written-number.js'

/** Measures and percentages in words: `12 km/h`, `20 °C`, `5 kg`, `12%`. */
export function speakUnits(text: string, language: SpokenLanguage): string {
  const names = Object.keys(language.units)
    .toSorted((a, b) => b.length - a.length)
    .join('|')
  const number = numberPattern(language)
  const measure = new RegExp(
    String.raw`(?<![\p{L}\p{N}])(-?)(${number})[\s-]?(${names})(?![\p{L}\p{N}/²³])`,
    'gu',
  )
  const price = new RegExp(String.raw`(?<=\p{L})\s?/\s?(${names})(?![\p{L}\p{N}/²³])`, 'gu')
  const percentage = new RegExp(String.raw`(?<![\p{L}\p{N}])(-?)(${number})\s?%`, 'gu')
  return text
    .replace(price, (_written, unit: string) => ` ${language.per} ${language.units[unit]?.[0]}`)
    .replace(
      percentage,
      (_written, minus: string, amount: string) =>
        `${sign(minus, language)}${numberWords(parseNumber(amount, language), language)} ${language.percent}`,
    )
    .replace(
      measure,
      (_written, minus: string, amount: string, unit: string) =>
        sign(minus, language) + speakMeasure(amount, unit, language),
    )
}

function speakMeasure(written: string, unit: string, language: SpokenLanguage): string {
  const amount = parseNumber(written, language)
  const names = language.units[unit] ?? [unit, unit]
  const name = names[language.isPlural(numberValue(amount)) ? 1 : 0]
  return language.counted(numberWords(amount, language), name)
}

function sign(minus: string, language: SpokenLanguage): string {
  return minus === '' ? '' : `${language.minus} `
}
