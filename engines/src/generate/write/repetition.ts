import { countWords, plainWords, wordRuns } from './words.js'

/** Whether a sentence goes round in circles: three words that come twice, or a word twice in a row. */
export function isLoop(sentence: string): boolean {
  const words = plainWords(sentence)
  const runs = wordRuns(words, 3)
  return new Set(runs).size < runs.length || words.some((word, index) => word === words[index + 1])
}

/** Whether nearly the whole sentence stands in the prompt already. */
export function isEcho(sentence: string, prompt: string): boolean {
  return countWords(sentence) >= 4 && sharedRuns(sentence, prompt) >= 0.7
}

/** Whether a sentence says again what one before it said. */
export function isRepetition(sentence: string, written: readonly string[]): boolean {
  return (
    written.some((earlier) => commonShare(sentence, earlier) > 0.6) ||
    sharedRuns(sentence, written.join(' ')) > 0.5
  )
}

/** Whether it opens with the same two words as both of the last sentences did. */
export function isMonotonous(sentence: string, written: readonly string[]): boolean {
  const last = written.slice(-2)
  return last.length === 2 && last.every((earlier) => opening(earlier) === opening(sentence))
}

/** Share of a sentence's runs of four words that `other` has too. */
function sharedRuns(sentence: string, other: string): number {
  const runs = wordRuns(plainWords(sentence), 4)
  const known = new Set(wordRuns(plainWords(other), 4))
  return runs.length === 0 ? 0 : runs.filter((run) => known.has(run)).length / runs.length
}

/** Share of two sentences' words that both have (the Jaccard index). */
function commonShare(sentence: string, other: string): number {
  const ours = new Set(plainWords(sentence))
  const theirs = new Set(plainWords(other))
  const common = [...ours].filter((word) => theirs.has(word)).length
  return common / Math.max(1, ours.size + theirs.size - common)
}

function opening(sentence: string): string {
  return plainWords(sentence).slice(0, 2).join(' ')
}
