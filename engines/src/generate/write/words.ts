import { wordsOf } from '@mega-pipeline/pipeline'

export { countWords, wordsOf } from '@mega-pipeline/pipeline'

/** The words in lower case without marks, to compare texts by. */
export function plainWords(text: string): string[] {
  return wordsOf(text).map((word) => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''))
}

/** All runs of `size` words, each as one string. */
export function wordRuns(words: readonly string[], size: number): string[] {
  return words.slice(size - 1).map((_, index) => words.slice(index, index + size).join(' '))
}
