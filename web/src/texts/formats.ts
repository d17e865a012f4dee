/** Numbers, times and names in the page's language, by the browser's own rules. */
export function formatsOf(language: string) {
  const clock = new Intl.DateTimeFormat(language, { timeStyle: 'short' })
  const dayAndClock = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' })
  const percent = new Intl.NumberFormat(language, { style: 'percent' })
  const whole = new Intl.NumberFormat(language)
  const seconds = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'second',
    unitDisplay: 'narrow',
    maximumFractionDigits: 1,
    maximumSignificantDigits: 3,
    roundingPriority: 'lessPrecision',
  })
  const fineSeconds = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'second',
    unitDisplay: 'narrow',
    maximumFractionDigits: 2,
  })
  const megabytes = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: 0,
  })
  const languageNames = new Intl.DisplayNames(language, { type: 'language' })
  const languageName = (code: string) => languageNames.of(code) ?? code
  return {
    /** The time of day, with the day when it is not today. */
    moment: (iso: string, now = new Date()) => {
      const moment = new Date(iso)
      return (moment.toDateString() === now.toDateString() ? clock : dayAndClock).format(moment)
    },
    /** A whole number: `1,234`. */
    count: (count: number) => whole.format(count),
    percent: (share: number) => percent.format(share),
    seconds: (count: number) => seconds.format(count),
    /** With hundredths where there is not more: computing a short sentence takes no longer. */
    fineSeconds: (count: number) => (count < 1 ? fineSeconds : seconds).format(count),
    megabytes: (bytes: number) => megabytes.format(bytes / 1_000_000),
    /** The name of a language, as in the middle of a sentence: `français`, `Brazilian Portuguese`. */
    languageName,
    /** The same where it stands alone: `Français`. */
    languageTitle: (code: string) => {
      const name = languageName(code)
      return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
    },
  }
}

/** A length as players show it: `0:07`, `1:02:03`. The same in every language. */
export function clockTime(seconds: number): string {
  const whole = Number.isFinite(seconds) ? Math.max(0, Math.floor(seconds)) : 0
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const shown = parts[0] === 0 ? parts.slice(1) : parts
  return shown.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, '0'))).join(':')
}
