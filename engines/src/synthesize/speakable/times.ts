import type { SpokenLanguage } from './spoken-language.js'

/** `14:30`, `2:30 pm`, `9 a.m.`, `14 h 30`, `14h`. */
const clock = /(?<![\d:])([01]?\d|2[0-4]):([0-5]\d)(?!\d|:\d)(?:\s*([ap])(?:\.\s?m\b\.?|m\b))?/giu
const hourWithHalf = /(?<![\d:.,])(1[0-2]|0?[1-9])\s*([ap])(?:\.\s?m\b\.?|m\b)/giu
const frenchHour = /(?<![\d.,])([01]?\d|2[0-4])\s?h(?:\s?([0-5]\d))?(?![\p{L}\d])/gu

/** Times of day in words. `h` between the figures is how French writes them. */
export function speakTimes(text: string, language: SpokenLanguage): string {
  const speak = (hours: string, minutes: string | undefined, half?: string): string =>
    language.time({
      hours: Number(hours),
      minutes: Number(minutes ?? 0),
      ...(half ? { half: half.toLowerCase() === 'a' ? 'am' : 'pm' } : {}),
    })
  return text
    .replace(clock, (_written, hours: string, minutes: string, half?: string) => speak(hours, minutes, half))
    .replace(hourWithHalf, (_written, hours: string, half: string) => speak(hours, undefined, half))
    .replace(frenchHour, (written, hours: string, minutes?: string) =>
      language.decimalMark === ',' || minutes !== undefined ? speak(hours, minutes) : written,
    )
}
