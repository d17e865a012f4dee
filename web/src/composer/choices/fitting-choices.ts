import type { OptionsView } from '@mega-pipeline/pipeline'
import { targetLanguages } from '../../gateway/target-languages'
import { fittingList } from './fitting-list'

/** What is to be made of the next prompt, as it is chosen on the page. */
export interface Choices {
  readonly languages: readonly string[]
  readonly words: number
  readonly tone: string
  /** Voice ids by language; where there is none, the gateway takes its best one. */
  readonly voices: Readonly<Record<string, string>>
  /** Null: the gateway's own. */
  readonly template: string | null
  /** Names. */
  readonly teams: readonly string[]
  /** Id of an own voice. */
  readonly ownVoice: string | null
}

/**
 * What was remembered, in any shape, as far as the gateway offers it; for the rest its defaults, and where it does
 * not even offer those, what it does offer.
 */
export function fittingChoices(remembered: unknown, options: OptionsView): Choices {
  const { languages, words, tone, voices, template, teams, ownVoice } = isRecord(remembered) ? remembered : {}
  const { defaults } = options
  return {
    languages: fittingList(languages, targetLanguages(options), defaults.languages),
    words: fittingWords(words, options),
    tone: options.tones.find((offered) => offered === tone) ?? defaults.tone,
    voices: fittingVoices(voices, options),
    template: typeof template === 'string' && template !== defaults.template ? template : null,
    teams: fittingList(
      teams,
      options.teams.map(({ name }) => name),
      [defaults.team],
    ),
    ownVoice: options.ownVoices.find(({ id }) => id === ownVoice)?.id ?? null,
  }
}

function fittingWords(remembered: unknown, { limits, defaults }: OptionsView): number {
  const isFitting =
    typeof remembered === 'number' && remembered >= limits.minimumWords && remembered <= limits.maximumWords
  return isFitting ? Math.round(remembered) : defaults.words
}

function fittingVoices(remembered: unknown, { languages }: OptionsView): Record<string, string> {
  const wishes = isRecord(remembered) ? remembered : {}
  const fitting = languages.flatMap(({ code, voices }) =>
    voices.filter(({ id }) => id === wishes[code]).map(({ id }) => [code, id] as const),
  )
  return Object.fromEntries(fitting)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
