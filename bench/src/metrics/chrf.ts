import { countNgrams, sharedNgrams, sumOf } from './ngrams.js'

const LONGEST = 6
/** Recall counts this many times as much as precision: the 2 of chrF2. */
const BETA = 2

/**
 * Corpus chrF2 in per cent: Popović 2015, as sacreBLEU computes it (`nrefs:1|case:mixed|eff:yes|nc:6|nw:0|space:no`).
 */
export function corpusChrf(translations: readonly string[], references: readonly string[]): number {
  let precision = 0
  let recall = 0
  let orders = 0
  const pairs = translations.map(
    (translation, place) => [charactersOf(translation), charactersOf(references[place] ?? '')] as const,
  )
  for (let order = 1; order <= LONGEST; order++) {
    let given = 0
    let wanted = 0
    let shared = 0
    for (const [translation, reference] of pairs) {
      const inTranslation = countNgrams(translation, order)
      const inReference = countNgrams(reference, order)
      if (inReference.size > 0) given += sumOf(inTranslation)
      wanted += sumOf(inReference)
      shared += sharedNgrams(inTranslation, inReference)
    }
    if (given === 0 || wanted === 0) continue
    precision += shared / given
    recall += shared / wanted
    orders++
  }
  if (orders === 0 || precision + recall === 0) return 0
  const factor = BETA ** 2
  return (100 * ((1 + factor) * precision * recall)) / (factor * precision + recall) / orders
}

function charactersOf(text: string): string[] {
  return Array.from(text.replaceAll(/\s+/g, ''))
}
