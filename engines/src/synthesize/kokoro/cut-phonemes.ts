/** Where an over-long utterance may be cut, the best places first. */
const boundaries = [/(?<=[.!?;:…—])\s+/u, /(?<=,)\s+/u, /\s+/u, /(?=.)/u]

/**
 * Cuts phonemes into stretches of at most `longest` symbols: at strong punctuation, then at commas, then between
 * words, and inside a word only when it alone is too long. Stretches are about equally long, so that no
 * stub is left over at the end.
 */
export function cutPhonemes(phonemes: string, longest: number): string[] {
  const whole = phonemes.trim()
  if (whole.length <= longest) return whole === '' ? [] : [whole]
  for (const boundary of boundaries) {
    const pieces = whole.split(boundary).filter((piece) => piece !== '')
    if (pieces.length > 1) return cutAtTheMiddle(pieces, boundary.source === '(?=.)' ? '' : ' ', longest)
  }
  return [whole]
}

function cutAtTheMiddle(pieces: readonly string[], separator: string, longest: number): string[] {
  const lengths = pieces.map((piece) => piece.length)
  const total = lengths.reduce((sum, length) => sum + length, 0)
  let best = 1
  let before = 0
  let smallestDifference = Number.POSITIVE_INFINITY
  for (let count = 1; count < pieces.length; count++) {
    before += lengths[count - 1] ?? 0
    const difference = Math.abs(total - 2 * before)
    if (difference < smallestDifference) {
      smallestDifference = difference
      best = count
    }
  }
  return [pieces.slice(0, best), pieces.slice(best)].flatMap((half) =>
    cutPhonemes(half.join(separator), longest),
  )
}
