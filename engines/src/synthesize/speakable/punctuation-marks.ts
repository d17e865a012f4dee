/** One kind of dash, quote and space, and none where the voice would stumble over it. */
export function tidyPunctuation(text: string): string {
  return text
    .replace(/\[/gu, '(')
    .replace(/\]/gu, ')')
    .replace(/(?<=\s)[-–—]{1,3}(?=\s)|[–—]|--+/gu, ' — ')
    .replace(/(?<![\p{L}\p{N}])-|-(?![\p{L}\p{N}])/gu, ' ')
    .replace(/\(\s*\)|“\s*”|"\s*"/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/\s+(?=[,;:.!?…)”])/gu, '')
    .replace(/(?<=[(“])\s+/gu, '')
    .replace(/^[\s,;:.!?…—]+/u, '')
    .trim()
}
