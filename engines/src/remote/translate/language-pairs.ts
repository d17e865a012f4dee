import { sourceLanguage, type Language } from '@mega-pipeline/pipeline'
import type { TranslationPair } from '../../translate/index.js'

/** From so many languages on, not every pair is listed. */
const MANY = 40

/** Each of the languages into each other one; of many, only those from and into the language of the prompts. */
export function pairsAmong(from: readonly Language[], to: readonly Language[]): TranslationPair[] {
  const isListed = (pair: TranslationPair): boolean =>
    Math.max(from.length, to.length) < MANY || pair.from === sourceLanguage || pair.to === sourceLanguage
  return from
    .flatMap((source) => to.map((target) => ({ from: source, to: target })))
    .filter((pair) => pair.from !== pair.to && isListed(pair))
}
