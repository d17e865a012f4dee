/**
 * English as the rest of the way understands it best: "8:46 a.m." is 8:46 and "11:35 pm" is 23:35, as they are
 * written on the continent.
 */
export function plainEnglish(sentence: string): string {
  return sentence.replaceAll(
    /\b(1[0-2]|0?\d)(?:[:.]([0-5]\d))? ?([ap])\.?m\b(\.(?=\S| \p{Ll}))?/giu,
    (_, hours: string, minutes: string | undefined, half: string) => {
      const hour = (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
      return `${hour}:${minutes ?? '00'}`
    },
  )
}
