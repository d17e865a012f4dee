/** A reading in Apertium's notation, `lemma<tag><tag>`; an unknown word is `*word`. */
export type Reading = string

export function isUnknown(reading: Reading): boolean {
  return /^[*@#]/.test(reading)
}

export function lemmaOf(reading: Reading): string {
  return reading.replace(/^[*@#]/, '').replace(/[<#].*$/s, '')
}

/** The first tag, e.g. `n`, `adj`, `vblex`, `pr`; empty for an unknown word. */
export function partOfSpeech(reading: Reading): string {
  return /<([^>]+)>/.exec(reading)?.[1] ?? ''
}

export function hasTag(reading: Reading, ...tags: readonly string[]): boolean {
  return tags.some((tag) => reading.includes(`<${tag}>`))
}

/** The reading with another lemma, every tag kept. */
export function withLemma(reading: Reading, lemma: string): Reading {
  return reading.replace(/^[^<]*/, lemma)
}

/** The reading of a noun with the gender of another reading. */
export function withGenderOf(reading: Reading, model: Reading): Reading {
  const gender = /<(?:m|f|mf)>/.exec(model)?.[0]
  return gender === undefined ? reading : reading.replace(/<(?:m|f|mf)>/, gender)
}
