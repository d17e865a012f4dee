import { countNgrams, sharedNgrams } from './ngrams.js'

const LONGEST = 4

/**
 * Corpus BLEU in per cent, one reference per sentence: Papineni et al. 2002, as sacreBLEU computes it
 * (`nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp`).
 */
export function corpusBleu(translations: readonly string[], references: readonly string[]): number {
  const matches = Array.from({ length: LONGEST }, () => 0)
  const totals = Array.from({ length: LONGEST }, () => 0)
  let translated = 0
  let expected = 0
  for (const [place, translation] of translations.entries()) {
    const words = tokenize13a(translation)
    const reference = tokenize13a(references[place] ?? '')
    translated += words.length
    expected += reference.length
    for (let order = 0; order < LONGEST; order++) {
      const shared = sharedNgrams(countNgrams(words, order + 1), countNgrams(reference, order + 1))
      matches[order] = (matches[order] ?? 0) + shared
      totals[order] = (totals[order] ?? 0) + Math.max(words.length - order, 0)
    }
  }
  if (translated === 0 || matches[0] === 0) return 0
  return 100 * brevityPenalty(translated, expected) * geometricMean(precisions(matches, totals))
}

/** The tokeniser of NIST's mteval-v13a.pl, as in sacreBLEU's `tokenizer_13a`. */
export function tokenize13a(line: string): string[] {
  const text = line
    .replaceAll('<skipped>', '')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
  return ` ${text} `
    .replaceAll(/([{-~[-` -&(-+:-@/])/g, ' $1 ')
    .replaceAll(/([^0-9])([.,])/g, '$1 $2 ')
    .replaceAll(/([.,])([^0-9])/g, ' $1 $2')
    .replaceAll(/([0-9])(-)/g, '$1 $2 ')
    .split(/\s+/)
    .filter((token) => token !== '')
}

/** Orders without a match count as half a match, then a quarter (`smooth:exp`). */
function precisions(matches: readonly number[], totals: readonly number[]): number[] {
  let smooth = 1
  return totals.map((total, order) => {
    if (total === 0) return 0
    const match = matches[order] ?? 0
    if (match > 0) return match / total
    smooth *= 2
    return 1 / (smooth * total)
  })
}

function geometricMean(values: readonly number[]): number {
  if (values.includes(0)) return 0
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length)
}

function brevityPenalty(translated: number, expected: number): number {
  return translated >= expected ? 1 : Math.exp(1 - expected / translated)
}
