/** What is written short, and what is said for it; the first rule that fits wins. */
export type Abbreviation = readonly [written: RegExp, spoken: string]

export function speakAbbreviations(text: string, abbreviations: readonly Abbreviation[]): string {
  return abbreviations.reduce((spoken, [written, words]) => spoken.replace(written, words), text)
}
