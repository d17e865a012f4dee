import { hasPair, hasWords, type TranslationPair } from '@mega-pipeline/engines/translate'
import { baseLanguage, PipelineError, type Language } from '@mega-pipeline/pipeline'
import { detectSource, type Detection } from '../languages/detect-languages.js'
import { languageName, languagesOf, sourcesOf } from '../languages/known-languages.js'
import { notSupported } from './libre-errors.js'

/** Below this, a text of a list is judged together with the others, in characters (as LibreTranslate does it). */
const LONG_ENOUGH = 40

/** The language of each text: the given one or, for `auto`, the detected one. */
export function settleLanguages(
  texts: readonly string[],
  { source, target }: { readonly source: string; readonly target: Language },
  pairs: readonly TranslationPair[],
): Detection[] {
  const settled =
    source === 'auto'
      ? detectEach(texts, target, pairs)
      : texts.map(() => ({ confidence: 100, language: source }))
  for (const { language } of settled) requirePair({ from: language, to: target }, pairs)
  return settled
}

function detectEach(
  texts: readonly string[],
  target: Language,
  pairs: readonly TranslationPair[],
): Detection[] {
  const possible = sourcesOf(pairs, baseLanguage(target))
  const fallback = possible.find((language) => language !== baseLanguage(target)) ?? baseLanguage(target)
  const overall = detectSource(texts, possible, fallback)
  return texts.map((text) => {
    if (!hasWords(text)) return { confidence: 0, language: overall.language }
    return text.length > LONG_ENOUGH ? detectSource([text], possible, fallback) : overall
  })
}

/** @throws PipelineError in LibreTranslate's words, unless there is such a pair or nothing to be done. */
function requirePair(pair: TranslationPair, pairs: readonly TranslationPair[]): void {
  const { from, to } = pair
  if (!languagesOf(pairs).includes(baseLanguage(from))) throw notSupported(from)
  if (isSame(pair) || hasPair({ pairs }, pair)) return
  throw new PipelineError(
    'invalid_input',
    'language_pair_not_supported',
    `${languageName(to)} (${to}) is not available as a target language from ${languageName(from)} (${from})`,
  )
}

/** Whether the text is in its target language already. */
export function isSame({ from, to }: TranslationPair): boolean {
  return baseLanguage(from) === baseLanguage(to)
}
