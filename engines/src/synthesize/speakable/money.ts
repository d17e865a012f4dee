import type { CurrencyName, SpokenLanguage } from './spoken-language.js'
import { numberPattern, numberValue, numberWords, parseNumber } from './written-number.js'

/** Amounts of money in words: `$3.50`, `5 €`, `EUR 20`, `$2.5 million`, `3 M€`. */
export function speakMoney(text: string, language: SpokenLanguage): string {
  const number = numberPattern(language)
  const names = alternatives(Object.keys(language.currencies))
  const magnitudes = alternatives(Object.keys(language.magnitudes))
  const before = new RegExp(
    String.raw`(?<![\p{L}\p{N}])(${names})\s?(${number})(?:\s?(${magnitudes})(?!\p{L}))?`,
    'gu',
  )
  const after = new RegExp(
    String.raw`(?<![\p{N}.,])(${number})\s?(?:(${magnitudes})\s?)?(${names})(?![\p{L}\p{N}])`,
    'gu',
  )
  return text
    .replace(before, (_written, name: string, amount: string, magnitude?: string) =>
      speak(amount, magnitude, name, language),
    )
    .replace(after, (_written, amount: string, magnitude: string | undefined, name: string) =>
      speak(amount, magnitude, name, language),
    )
}

function speak(
  written: string,
  magnitude: string | undefined,
  name: string,
  language: SpokenLanguage,
): string {
  const currency = language.currencies[name] as CurrencyName
  const amount = parseNumber(written, language)
  if (magnitude !== undefined) {
    const power = language.magnitudes[magnitude] as string
    const plural = language.isPlural(numberValue(amount)) && language.decimalMark === ',' ? 's' : ''
    return language.counted(`${numberWords(amount, language)} ${power}${plural}`, currency.unit[1])
  }
  if (currency.hundredth && amount.decimals.length === 2) {
    return language.money(amount.whole, Number(amount.decimals), currency)
  }
  const unit = currency.unit[language.isPlural(numberValue(amount)) ? 1 : 0]
  return language.counted(numberWords(amount, language), unit)
}

/** The longest first, so that `US$` is not taken for `$`. */
function alternatives(names: readonly string[]): string {
  return names
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replace(/[$.*+?^|()[\]{}\\]/gu, String.raw`\$&`))
    .join('|')
}
