import type { OptionsView } from '@mega-pipeline/pipeline'
import { targetLanguages } from '../../gateway/target-languages'

export interface Choices {
  readonly languages: readonly string[]
  readonly words: number
}

/**
 * What was remembered, in any shape, as far as the gateway offers it; for the rest its defaults, and where it does
 * not even offer those, what it does offer.
 */
export function fittingChoices(remembered: unknown, options: OptionsView): Choices {
  const { languages, words } = isRecord(remembered) ? remembered : {}
  return { languages: fittingLanguages(languages, options), words: fittingWords(words, options) }
}

function fittingLanguages(remembered: unknown, options: OptionsView): readonly string[] {
  const offered = targetLanguages(options)
  const wishes: unknown[] = Array.isArray(remembered) ? remembered : []
  // Having taken the last one away stands until another one is ticked.
  if (Array.isArray(remembered) && wishes.length === 0) return []
  const isOffered = (language: unknown): language is string => offered.includes(language as string)
  const fitting = [wishes.filter(isOffered), options.defaults.languages.filter(isOffered)]
  return fitting.find((languages) => languages.length > 0) ?? offered.slice(0, 1)
}

function fittingWords(remembered: unknown, { limits, defaults }: OptionsView): number {
  const isFitting =
    typeof remembered === 'number' && remembered >= limits.minimumWords && remembered <= limits.maximumWords
  return isFitting ? Math.round(remembered) : defaults.words
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
