import type { SpokenSegment } from '@mega-pipeline/pipeline'
import { comparableWords } from '../metrics/word-error-rate.js'

/** A shorter echo may be how somebody speaks. */
const LEAST_WORDS = 2
const MOST_WORDS = 8

/**
 * Words that end one segment and begin the next one too, and were not said twice: what a cut into overlapping
 * pieces would give.
 */
export function repeatedAtSeams(segments: readonly SpokenSegment[], said: string): string[] {
  const saidWords = ` ${comparableWords(said).join(' ')} `
  const words = segments.map((segment) => comparableWords(segment.text))
  return words.slice(1).flatMap((next, index) => {
    const before = words[index] ?? []
    for (let count = MOST_WORDS; count >= LEAST_WORDS; count--) {
      const end = before.slice(-count).join(' ')
      const isRepeated = before.length >= count && end === next.slice(0, count).join(' ')
      if (isRepeated && !saidWords.includes(` ${end} ${end} `)) return [end]
    }
    return []
  })
}
