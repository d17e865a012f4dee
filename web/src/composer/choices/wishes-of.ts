import type { OptionsView } from '@mega-pipeline/pipeline'
import type { PromptWishes } from '../../gateway/new-prompt'
import type { Choices } from './fitting-choices'
import { spokenLanguages } from './spoken-languages'

/**
 * What is asked of the gateway. Where there are several teams, a length and a tone that are nothing special are left to
 * each team; voices of languages that are not wanted are left out.
 */
export function wishesOf(
  choices: Choices,
  { teams, languages, defaults }: Pick<OptionsView, 'teams' | 'languages' | 'defaults'>,
): PromptWishes {
  const { words, tone, voices, template, ownVoice } = choices
  const areSeveral = teams.length > 1
  return {
    languages: choices.languages,
    ...(!(areSeveral && words === defaults.words) && { words }),
    ...(!(areSeveral && tone === defaults.tone) && { tone }),
    voices: spokenLanguages(choices, languages).flatMap((language) => voices[language] ?? []),
    ...(template !== null && { template }),
    ...(ownVoice !== null && { ownVoice }),
    ...(areSeveral && { teams: choices.teams }),
  }
}
