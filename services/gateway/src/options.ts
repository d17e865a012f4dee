import {
  defaultPromptTemplate,
  localTeam,
  sourceLanguage,
  stages,
  toneSchema,
  wordLimits,
  writingDefaults,
  type EngineOffer,
  type OptionsView,
  type Team,
} from '@mega-pipeline/pipeline'
import { viewTeam } from './teams/view-teams.js'
import { engineFor, targetLanguages, voicesOf, type RunDefaults } from './run-settings.js'

/**
 * What can be chosen for a new prompt, from the engines that services offer.
 * Throws `stage_not_ready` until every stage has offered one, for until then no prompt can be taken.
 */
export function viewOptions(
  defaults: RunDefaults,
  offers: readonly EngineOffer[],
  limits: { audioSeconds: number; uploadBytes: number; textCharacters: number },
  teams: readonly Team[],
  ownVoices: readonly { readonly id: string; readonly name: string }[],
): OptionsView {
  for (const stage of stages) engineFor(stage, defaults.engines[stage], offers)
  const translator = engineFor('translate', defaults.engines.translate, offers)
  const speaker = engineFor('synthesize', defaults.engines.synthesize, offers)
  const voices = speaker.voices ?? []
  const languages = [sourceLanguage, ...targetLanguages(translator, speaker)]
  return {
    teams: teams.map((team) => viewTeam(team, defaults, offers)),
    languages: languages.map((code) => ({
      code,
      translation:
        translator.pairs?.find(({ from, to }) => from === sourceLanguage && to === code)?.engine ?? null,
      voices: voicesOf(code, voices).map(({ id, name }) => ({ id, name })),
    })),
    tones: [...toneSchema.options],
    ownVoices: offers.some(({ takesVoiceSample }) => takesVoiceSample)
      ? ownVoices.map(({ id, name }) => ({ id, name }))
      : [],
    defaults: {
      languages: [...defaults.languages],
      words: defaults.words,
      tone: writingDefaults.tone,
      template: defaultPromptTemplate,
      team: localTeam,
    },
    limits: { ...limits, minimumWords: wordLimits.minimum, maximumWords: wordLimits.maximum },
  }
}
