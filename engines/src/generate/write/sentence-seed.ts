/** A seed of its own for each try at each sentence (the finaliser of MurmurHash3, 32 bits). */
export function sentenceSeed(seed: number, sentence: number, attempt: number): number {
  let hash = (seed ^ Math.imul(sentence + 1, 0x9e3779b1) ^ Math.imul(attempt + 1, 0x85ebca6b)) >>> 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
