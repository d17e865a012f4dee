import { countWords, wordsOf } from './words.js'

/** Where a sentence can end early without losing its sense: before a further clause. */
const clauseStart =
  /(?:,|;| –| —)\s+(?=(?:and|but|so|or|because|while|which|although|where|when|as|with|making|allowing|including|from)\b)/giu

/**
 * A sentence that became too long, ended before one of its later clauses so that it has at most `room` words.
 * Undefined when no clause ends there, or what is left says too little.
 */
export function shortenSentence(sentence: string, room: number): string | undefined {
  const cuts = [...sentence.matchAll(clauseStart)].map((match) => sentence.slice(0, match.index))
  const best = cuts.filter((head) => countWords(head) <= room).at(-1)
  if (best === undefined || wordsOf(best).length < 5) return undefined
  return `${best}.`
}
