import type { SpokenLanguage } from './spoken-language.js'

/** A number as figures say it. */
export interface WrittenNumber {
  readonly whole: bigint
  /** The decimals as written, empty when there are none. */
  readonly decimals: string
}

/** A regular expression, without groups, for a number in the language's figures: `1,234.5` or `1 234,5`. */
export function numberPattern({ groupMarks, decimalMark }: SpokenLanguage): string {
  const grouped = String.raw`\d{1,3}(?:[${groupMarks}]\d{3})+(?!\d)`
  return String.raw`(?:${grouped}|\d+)(?:[${decimalMark}]\d+)?`
}

export function parseNumber(written: string, { groupMarks, decimalMark }: SpokenLanguage): WrittenNumber {
  const [whole = '0', decimals = ''] = written.split(decimalMark)
  return { whole: BigInt(whole.replace(new RegExp(`[${groupMarks}]`, 'gu'), '')), decimals }
}

/** The number in words. */
export function numberWords({ whole, decimals }: WrittenNumber, language: SpokenLanguage): string {
  return decimals === '' ? language.cardinal(whole) : language.decimal(whole, decimals)
}

/** The number as a value, to choose between one and several. */
export function numberValue({ whole, decimals }: WrittenNumber): number {
  return Number(`${whole}.${decimals || '0'}`)
}
