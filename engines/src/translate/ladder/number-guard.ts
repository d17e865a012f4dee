/** Numbers from here on are written in digits in every language; smaller ones may become words. */
const SPELLED_BELOW = 13

/**
 * Whether every number of the source is in the translation, however its digits are grouped. Times are left out,
 * since 11:35 p.m. becomes 23 h 35.
 */
export function keepsNumbers(source: string, translation: string): boolean {
  const withoutTimes = source.replaceAll(/\b\d{1,2}[:.]\d{2}\b(?: ?[ap]\.?m\b)?|\b\d{1,2} ?[ap]\.?m\b/gi, ' ')
  const there = new Set(numbersOf(translation))
  return numbersOf(withoutTimes).every((digits) => Number(digits) < SPELLED_BELOW || there.has(digits))
}

/** The digits of each number, without separators: `1,000.5` is `10005`. */
function numbersOf(text: string): string[] {
  return (text.match(/\d+(?:[.,\u00A0\u202F' ]\d+)*/g) ?? []).flatMap((number) => {
    const parts = number.split(/[^\d]/)
    return [parts.join(''), ...(parts.length > 1 ? parts : [])]
  })
}
