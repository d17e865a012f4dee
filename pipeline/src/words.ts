/** The words of a text: runs of characters between spaces that hold a letter or a digit. */
export function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
}

/** How many words a text has; what the length of a generated text is counted in. */
export function countWords(text: string): number {
  return wordsOf(text).length
}
