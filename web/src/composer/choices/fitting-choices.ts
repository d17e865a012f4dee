import type { OptionsView } from '@mega-pipeline/pipeline'
import { targetLanguages } from '../../gateway/target-languages'

export interface Choices {
  readonly languages: readonly string[]
  readonly words: number
}

/** What was remembered, in any shape, as far as the gateway offers it; the gateway's defaults for the rest. */
export function fittingChoices(remembered: unknown, options: OptionsView): Choices {
  const { languages, words } = isRecord(remembered) ? remembered : {}
  const { defaults, limits } = options
  const offered = targetLanguages(options)
  const wanted: unknown[] = Array.isArray(languages) ? languages : defaults.languages
  const fitting = wanted.filter((language): language is string => offered.includes(language as string))
  return {
    languages: fitting.length === 0 && wanted.length > 0 ? defaults.languages : fitting,
    words:
      typeof words === 'number' && words >= limits.minimumWords && words <= limits.maximumWords
        ? Math.round(words)
        : defaults.words,
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
