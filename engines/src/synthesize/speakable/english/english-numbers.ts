import { toCardinal, toOrdinal } from 'n2words/en-US'
import type { CurrencyName, WrittenDate, WrittenTime } from '../spoken-language.js'

/** Words parted by spaces only: hyphens make no difference to the ear, and less to compare with. */
export function cardinal(value: bigint): string {
  return toCardinal(value).replaceAll('-', ' ')
}

export function ordinal(value: bigint): string {
  return toOrdinal(value)
    .replaceAll('-', ' ')
    .replace(/^one (?=hundredth|thousandth|millionth)/u, '')
}

/** Decimals are said digit by digit. */
export function decimal(whole: bigint, digits: string): string {
  return `${cardinal(whole)} point ${Array.from(digits, (digit) => cardinal(BigInt(digit))).join(' ')}`
}

/** In pairs: nineteen eighty four, twenty twenty four, nineteen oh five; but two thousand five. */
export function year(value: number): string {
  const century = Math.floor(value / 100)
  const rest = value % 100
  if (value >= 2000 && value < 2010) return cardinal(BigInt(value))
  const first = cardinal(BigInt(century))
  if (rest === 0) return `${first} hundred`
  return `${first} ${rest < 10 ? 'oh ' : ''}${cardinal(BigInt(rest))}`
}

export function date({ day, month, year: written, isDayFirst }: WrittenDate): string {
  const name = monthNames[month - 1] ?? ''
  const spoken = isDayFirst ? `the ${ordinal(BigInt(day))} of ${name}` : `${name} ${ordinal(BigInt(day))}`
  return written === undefined ? spoken : `${spoken}, ${year(written)}`
}

export function time({ hours, minutes, half }: WrittenTime): string {
  const hour = cardinal(BigInt(hours))
  const end = half ? ` ${half === 'am' ? 'ay em' : 'pee em'}` : ''
  if (minutes === 0)
    return half ? hour + end : hours > 12 || hours === 0 ? `${hour} hundred` : `${hour} o'clock`
  return `${hour} ${minutes < 10 ? 'oh ' : ''}${cardinal(BigInt(minutes))}${end}`
}

export function money(whole: bigint, hundredths: number, { unit, hundredth = unit }: CurrencyName): string {
  const large = `${cardinal(whole)} ${unit[whole === 1n ? 0 : 1]}`
  const small = `${cardinal(BigInt(hundredths))} ${hundredth[hundredths === 1 ? 0 : 1]}`
  if (hundredths === 0) return large
  return whole === 0n ? small : `${large} and ${small}`
}

export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
