export interface SettledText {
  /** What of the text is sure to be part of the answer, whatever comes next. */
  readonly text: string
  /** Whether a stop text has ended it. */
  readonly isStopped: boolean
}

/**
 * The part of a growing text that can be given away: up to the first stop text, or without an end that may be the
 * beginning of one. A stop text can be spread over several tokens.
 */
export function settledText(text: string, stops: readonly string[]): SettledText {
  const found = stops.map((stop) => text.indexOf(stop)).filter((index) => index >= 0)
  if (found.length > 0) return { text: text.slice(0, Math.min(...found)), isStopped: true }
  const held = Math.max(0, ...stops.map((stop) => overlap(text, stop)))
  return { text: text.slice(0, text.length - held), isStopped: false }
}

/** Characters at the end of the text that may be the beginning of the stop text. */
function overlap(text: string, stop: string): number {
  let length = Math.min(stop.length - 1, text.length)
  while (length > 0 && !text.endsWith(stop.slice(0, length))) length--
  return length
}
