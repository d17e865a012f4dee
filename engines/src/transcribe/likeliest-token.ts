/** The greedy choice, and the natural logarithm of its probability (softmax over the last row of logits). */
export function likeliestToken(
  logits: Float32Array,
  vocabulary: number,
): { token: number; logProbability: number } {
  const row = logits.subarray(logits.length - vocabulary)
  let token = 0
  let highest = Number.NEGATIVE_INFINITY
  // By index: this runs for every token over the whole vocabulary, and an iterator makes it four times slower.
  for (let candidate = 0; candidate < row.length; candidate++) {
    const logit = row[candidate] ?? Number.NEGATIVE_INFINITY
    if (logit > highest) {
      highest = logit
      token = candidate
    }
  }
  let sum = 0
  for (let candidate = 0; candidate < row.length; candidate++)
    sum += Math.exp((row[candidate] ?? 0) - highest)
  return { token, logProbability: -Math.log(sum) }
}
