/** A calendar day as it was written; no year when none was. */
export interface WrittenDate {
  readonly day: number
  /** 1 to 12. */
  readonly month: number
  readonly year?: number
  /** Whether the day stood before the month. */
  readonly isDayFirst: boolean
}

export interface WrittenTime {
  readonly hours: number
  readonly minutes: number
  readonly half?: 'am' | 'pm'
}

/** Name of a thing counted, for one of it and for several. */
export type CountedName = readonly [one: string, several: string]

export interface CurrencyName {
  readonly unit: CountedName
  /** The hundredth part; none where there is none in use. */
  readonly hundredth?: CountedName
}

/** What {@link speakable} must know of a language to put signs and figures into words. */
export interface SpokenLanguage {
  /** Between the whole number and its decimals. */
  readonly decimalMark: '.' | ','
  /** Inside a character class of a regular expression: what parts groups of three digits. */
  readonly groupMarks: string
  /** Whether so many are named in the plural. */
  isPlural(amount: number): boolean
  cardinal(value: bigint): string
  /** `digits` are the decimals as written. */
  decimal(whole: bigint, digits: string): string
  ordinal(value: bigint): string
  /** A number written with four digits and no grouping. */
  year(value: number): string
  date(date: WrittenDate): string
  time(time: WrittenTime): string
  money(whole: bigint, hundredths: number, currency: CurrencyName): string
  /** An amount in words and the name of what is counted: `une heure`, `un million d'euros`. */
  counted(amount: string, name: string): string
  /** Makes numbers in words agree with the nouns after them: `vingt et un pages` becomes `vingt et une pages`. */
  agree(text: string): string
  readonly monthNames: readonly string[]
  /** Months as they are written short, in the order of the year. */
  readonly shortMonthNames: readonly string[]
  /** Whether 03/04 is read as the fourth of March. */
  readonly monthFirst: boolean
  readonly minus: string
  readonly percent: string
  /** Between the two ends of a range. */
  readonly to: string
  /** Between an amount and what it is for: `$5/kg`. */
  readonly per: string
  /** Between the numbers of a version or an address on the net. */
  readonly point: string
  readonly fractions: Readonly<Record<string, string>>
  /** By their sign, e.g. `€`, or their code, e.g. `EUR`. */
  readonly currencies: Readonly<Record<string, CurrencyName>>
  /** Names of powers of ten as they are written short after an amount of money: `$3bn`. */
  readonly magnitudes: Readonly<Record<string, string>>
  readonly units: Readonly<Record<string, CountedName>>
  readonly links: {
    readonly dot: string
    readonly slash: string
    readonly at: string
    readonly dash: string
    readonly underscore: string
  }
  readonly symbols: Readonly<Record<string, string>>
}
