/** How a recognised text differs from what was said, in words. */
export interface WordErrors {
  readonly substitutions: number
  readonly deletions: number
  readonly insertions: number
  /** Words that were said. */
  readonly words: number
  /** All errors by the words that were said; above 1 when much was invented. */
  readonly rate: number
}

/** Written one way by people and another by models: the part of Whisper's list that titles need (see below). */
const TITLES: Readonly<Record<string, string>> = { mr: 'mister', mrs: 'missus', dr: 'doctor' }

/**
 * The words of a text as they are compared: lower case, without punctuation, hyphens as spaces, titles written out,
 * numbers left as they are. After Radford et al. 2022, appendix C (https://arxiv.org/abs/2212.04356).
 */
export function comparableWords(text: string): string[] {
  const words = text
    .toLowerCase()
    .normalize('NFC')
    .replaceAll('’', "'")
    .match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu)
  return (words ?? []).map((word) => TITLES[word] ?? word)
}

/**
 * Word error rate: the least number of words to change, leave out and put in (Levenshtein distance over words),
 * by the words that were said. Several texts count as one long one: give them all at once, not the mean of their rates.
 */
export function wordErrors(pairs: readonly { readonly said: string; readonly heard: string }[]): WordErrors {
  const total = { substitutions: 0, deletions: 0, insertions: 0, words: 0 }
  for (const { said, heard } of pairs) {
    const reference = comparableWords(said)
    const errors = align(reference, comparableWords(heard))
    total.substitutions += errors.substitutions
    total.deletions += errors.deletions
    total.insertions += errors.insertions
    total.words += reference.length
  }
  const errors = total.substitutions + total.deletions + total.insertions
  return { ...total, rate: errors / Math.max(1, total.words) }
}

interface Edits {
  readonly substitutions: number
  readonly deletions: number
  readonly insertions: number
}

/** The cheapest edits from one list of words to another, row by row (Wagner and Fischer 1974). */
function align(reference: readonly string[], hypothesis: readonly string[]): Edits {
  const none: Edits = { substitutions: 0, deletions: 0, insertions: 0 }
  let row: Edits[] = [none]
  for (const [column] of hypothesis.entries()) row.push({ ...none, insertions: column + 1 })
  for (const [line, said] of reference.entries()) {
    const next: Edits[] = [{ ...none, deletions: line + 1 }]
    for (const [column, heard] of hypothesis.entries()) {
      const diagonal = row[column] ?? none
      const above = row[column + 1] ?? none
      const left = next[column] ?? none
      next.push(
        cheapest(
          said === heard ? diagonal : { ...diagonal, substitutions: diagonal.substitutions + 1 },
          { ...above, deletions: above.deletions + 1 },
          { ...left, insertions: left.insertions + 1 },
        ),
      )
    }
    row = next
  }
  return row.at(-1) ?? none
}

function cheapest(first: Edits, ...others: readonly Edits[]): Edits {
  return others.reduce((best, edits) => (cost(edits) < cost(best) ? edits : best), first)
}

function cost({ substitutions, deletions, insertions }: Edits): number {
  return substitutions + deletions + insertions
}
