/** How often each run of `length` items occurs. Items are joined by a space, so they must not hold one. */
export function countNgrams(items: readonly string[], length: number): Map<string, number> {
  const counts = new Map<string, number>()
  for (let start = 0; start + length <= items.length; start++) {
    const ngram = items.slice(start, start + length).join(' ')
    counts.set(ngram, (counts.get(ngram) ?? 0) + 1)
  }
  return counts
}

/** How many n-grams of the one are also in the other, each as often as it is in both. */
export function sharedNgrams(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let shared = 0
  for (const [ngram, count] of one) shared += Math.min(count, other.get(ngram) ?? 0)
  return shared
}

export function sumOf(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0)
}
