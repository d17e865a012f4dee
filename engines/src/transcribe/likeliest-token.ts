/** The greedy choice, and the natural logarithm of its probability (softmax over the last row of logits). */
export function likeliestToken(
  logits: Float32Array,
  vocabulary: number,
): { token: number; logProbability: number } {
  const row = logits.subarray(logits.length - vocabulary)
  let token = 0
  let highest = Number.NEGATIVE_INFINITY
  for (const [candidate, logit] of row.entries()) {
    if (logit > highest) {
      highest = logit
      token = candidate
    }
  }
  let sum = 0
  for (const logit of row) sum += Math.exp(logit - highest)
  return { token, logProbability: -Math.log(sum) }
}
