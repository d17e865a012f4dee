/** Whether there is something to say: a row of dots or an emoji is part of a text, and nothing to be said. */
export function isSpeakable(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}
