import type { SpokenLanguage } from './spoken-language.js'

/** Signs that are said as words; the ones that no rule knows are dropped. */
export function speakSymbols(text: string, { symbols }: SpokenLanguage): string {
  return text.replace(/[^\p{L}\p{M}\p{Nd}\s.,;:!?…—–"“”()'-]/gu, (sign) => ` ${symbols[sign] ?? ''} `)
}
