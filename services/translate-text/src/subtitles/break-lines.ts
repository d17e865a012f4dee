/** What is not to be broken: letters, and tags with their spaces. */
const unbroken = /(?:<[^<>]*>|\S)+/g

/** Breaks a text into so many lines of about the same length, or fewer when it has fewer words. Tags have no length. */
export function breakLines(text: string, count: number): string[] {
  const words = text.match(unbroken) ?? []
  const total = words.reduce((sum, word) => sum + lengthOf(word), 0)
  const lines: string[][] = []
  let written = 0
  for (const word of words) {
    const middle = written + lengthOf(word) / 2
    const line = Math.min(count - 1, Math.floor((middle / total) * count) || 0)
    ;(lines[line] ??= []).push(word)
    written += lengthOf(word)
  }
  return lines.filter((line) => line !== undefined).map((line) => line.join(' '))
}

/** With the space that follows. */
function lengthOf(word: string): number {
  return word.replaceAll(/<[^<>]*>/g, '').length + 1
}
