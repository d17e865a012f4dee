/** How alike two words are written, 0 to 1, without regard to case and accents: one less their edit distance. */
export function similarity(one: string, other: string): number {
  const from = fold(one)
  const to = fold(other)
  const longest = Math.max(from.length, to.length)
  return longest === 0 ? 1 : 1 - editDistance(from, to) / longest
}

/** Lower case without accents. */
export function fold(word: string): string {
  return word.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

/** Levenshtein's distance. */
function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (let row = 1; row <= from.length; row++) {
    const current = [row]
    for (let column = 1; column <= to.length; column++) {
      const replaced = (previous[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1)
      current.push(Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1))
    }
    previous = current
  }
  return previous[to.length] ?? 0
}
