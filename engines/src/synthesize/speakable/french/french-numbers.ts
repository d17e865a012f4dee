import { toCardinal, toOrdinal } from 'n2words/fr-FR'
import type { CurrencyName, WrittenDate, WrittenTime } from '../spoken-language.js'

export function cardinal(value: bigint): string {
  return toCardinal(value)
}

export function ordinal(value: bigint): string {
  return toOrdinal(value)
}

/** Up to three decimals are said as one number after their zeros, more digit by digit. */
export function decimal(whole: bigint, digits: string): string {
  const zeros = /^0*/u.exec(digits)?.[0].length ?? 0
  const isLong = digits.length > 3
  const parts = isLong
    ? Array.from(digits, (digit) => cardinal(BigInt(digit)))
    : [
        ...Array.from({ length: zeros }, () => 'zéro'),
        ...(zeros < digits.length ? [cardinal(BigInt(digits))] : []),
      ]
  return `${cardinal(whole)} virgule ${parts.join(' ')}`
}

export function date({ day, month, year }: WrittenDate): string {
  const spokenDay = day === 1 ? 'premier' : cardinal(BigInt(day))
  const spoken = `${spokenDay} ${monthNames[month - 1]}`
  return year === undefined ? spoken : `${spoken} ${cardinal(BigInt(year))}`
}

export function time({ hours, minutes }: WrittenTime): string {
  const hour = `${feminine(cardinal(BigInt(hours)))} heure${hours < 2 ? '' : 's'}`
  return minutes === 0 ? hour : `${hour} ${minutes < 10 ? 'zéro ' : ''}${feminine(cardinal(BigInt(minutes)))}`
}

/** The name of the hundredth part is not said: `trois euros cinquante`. */
export function money(whole: bigint, hundredths: number, { unit, hundredth = unit }: CurrencyName): string {
  const large = `${cardinal(whole)} ${unit[whole < 2n ? 0 : 1]}`
  if (hundredths === 0) return large
  const small = cardinal(BigInt(hundredths))
  return whole === 0n ? `${small} ${hundredth[hundredths < 2 ? 0 : 1]}` : `${large} ${small}`
}

const feminineNames = /^(?:heure|minute|seconde|milliseconde|livre|tonne|once|calorie|kilocalorie)/u

/** `un` at the end of an amount agrees with what is counted, and millions are millions of something. */
export function counted(amount: string, name: string): string {
  if (/(?:million|milliard)s?$/u.test(amount))
    return `${amount} ${/^[aeiouhy]/u.test(name) ? "d'" : 'de '}${name}`
  return `${feminineNames.test(name) ? feminine(amount) : amount} ${name}`
}

function feminine(amount: string): string {
  return amount.replace(/\bun$/u, 'une')
}

/** `21 pages`: the few nouns after which a mistake is heard most. */
export function agree(text: string): string {
  return text.replace(
    /(?<!\p{L})un(?= (?:heure|minute|seconde|page|année|fois|semaine|personne|livre|tonne)s?(?!\p{L}))/gu,
    feminine,
  )
}

export const monthNames = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
]
