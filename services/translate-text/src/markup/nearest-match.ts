import type { TextSpan } from './align-words.js'

/** Where words stand in a text, in capitals or not, nearest to where they are wanted; as `words`, no part of longer ones. */
export function nearestMatch(
  words: string,
  text: string,
  wanted: number,
  as: 'words' | 'letters',
): TextSpan | undefined {
  const literal = words.replaceAll(/[$()*+./?[\\\]^{|}]/g, String.raw`\$&`)
  const whole = as === 'words' ? String.raw`(?<![\p{L}\p{N}])${literal}(?![\p{L}\p{N}])` : literal
  const matches = [...text.matchAll(new RegExp(whole, 'giu'))]
  const [nearest] = matches.toSorted(
    (one, other) => Math.abs(one.index - wanted) - Math.abs(other.index - wanted),
  )
  return nearest && { start: nearest.index, end: nearest.index + nearest[0].length }
}
