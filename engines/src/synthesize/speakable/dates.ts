import type { SpokenLanguage, WrittenDate } from './spoken-language.js'

const isoDate = /(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/gu
const slashDate = /(?<![\d/])(\d{1,2})([/.])(\d{1,2})\2(\d{4}|\d{2})(?![\d/])/gu

/** Dates in words, however they are written. */
export function speakDates(text: string, language: SpokenLanguage): string {
  const spoken = text
    .replace(isoDate, (written, year: string, month: string, day: string) =>
      speak(
        written,
        { day: Number(day), month: Number(month), year: Number(year), isDayFirst: !language.monthFirst },
        language,
      ),
    )
    .replace(slashDate, (written, first: string, _mark: string, second: string, year: string) =>
      speak(written, fromFigures(Number(first), Number(second), fullYear(year), language), language),
    )
  return speakNamedMonths(spoken, language)
}

function fromFigures(
  first: number,
  second: number,
  year: number,
  { monthFirst }: SpokenLanguage,
): WrittenDate {
  const isMonthFirst = (monthFirst && first <= 12) || second > 12
  return isMonthFirst
    ? { month: first, day: second, year, isDayFirst: !monthFirst }
    : { day: first, month: second, year, isDayFirst: !monthFirst }
}

/** Two digits are the century from 1930 to 2029. */
function fullYear(digits: string): number {
  const year = Number(digits)
  if (digits.length === 4) return year
  return year < 30 ? 2000 + year : 1900 + year
}

/** `21 June 2024`, `June 21st, 2024`, `1er juin`: the month stands as a word beside the day. */
function speakNamedMonths(text: string, language: SpokenLanguage): string {
  const months = [...language.monthNames, ...language.shortMonthNames.map((name) => `${name}\\.?`)].join('|')
  const year = String.raw`(?:(?:,\s*|\s+)(\d{4})(?!\d|[.,]\d))?`
  const ordinal = '(?:st|nd|rd|th|er)?'
  const dayFirst = new RegExp(
    String.raw`\b(?:the )?(\d{1,2})${ordinal} (?:of )?(${months})(?![\p{L}])${year}`,
    'gu',
  )
  const monthFirst = new RegExp(
    String.raw`\b(${months}) (\d{1,2})${ordinal}(?![\d:%\p{L}]|[.,]\d)${year}`,
    'gu',
  )
  const date = (
    written: string,
    day: string,
    month: string,
    digits: string | undefined,
    isDayFirst: boolean,
  ): string =>
    speak(
      written,
      {
        day: Number(day),
        month: monthNumber(month, language),
        isDayFirst,
        ...(digits === undefined ? {} : { year: Number(digits) }),
      },
      language,
    )
  return text
    .replace(dayFirst, (written, day: string, month: string, digits?: string) =>
      date(written, day, month, digits, true),
    )
    .replace(monthFirst, (written, month: string, day: string, digits?: string) =>
      date(written, day, month, digits, false),
    )
}

function monthNumber(name: string, { monthNames, shortMonthNames }: SpokenLanguage): number {
  const bare = name.replace('.', '')
  const full = monthNames.indexOf(bare)
  return (full >= 0 ? full : shortMonthNames.indexOf(bare)) + 1
}

/** What only looks like a date is left as it is. */
function speak(written: string, date: WrittenDate, language: SpokenLanguage): string {
  const isPossible = date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= 31
  return isPossible ? language.date(date) : written
}
