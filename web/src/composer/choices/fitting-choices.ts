import type { OptionsView } from '@mega-pipeline/pipeline'

export interface Choices {
  readonly languages: readonly string[]
  readonly words: number
}

/** The languages that can be translated into: all but the source's own. */
export function targetLanguages(options: Pick<OptionsView, 'languages'>): string[] {
  return options.languages.filter(({ translation }) => translation !== null).map(({ code }) => code)
}

/** What was remembered, in any shape, as far as the gateway offers it; the gateway's defaults for the rest. */
export function fittingChoices(remembered: unknown, options: OptionsView): Choices {
  const { languages, words } = isRecord(remembered) ? remembered : {}
  const { defaults, limits } = options
  const offered = targetLanguages(options)
  return {
    languages: Array.isArray(languages)
      ? languages.filter((language): language is string => offered.includes(language as string))
      : defaults.languages,
    words:
      typeof words === 'number' && words >= limits.minimumWords && words <= limits.maximumWords
        ? Math.round(words)
        : defaults.words,
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
