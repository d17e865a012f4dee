import {
  localTeam,
  PipelineError,
  sourceLanguage,
  type EngineOffer,
  type RunSettings,
  type Team,
  type TeamList,
  type TeamUse,
  type TeamView,
} from '@mega-pipeline/pipeline'
import { chooseRunSettings, type RunDefaults } from '../run-settings.js'
import { defaultsOfTeam } from './team-defaults.js'

/** A team with what a run of it would be now, or why there can be none. */
export function viewTeam(team: Team, defaults: RunDefaults, offers: readonly EngineOffer[]): TeamView {
  const { name, ...settings } = team
  const view = { name, isChangeable: name !== localTeam, settings }
  try {
    const use = useOf(chooseRunSettings({}, defaultsOfTeam(team, defaults), offers))
    return { ...view, use, problem: null }
  } catch (error) {
    if (!(error instanceof PipelineError)) throw error
    return { ...view, use: null, problem: error.problem }
  }
}

function useOf({ engines, languages, words, tone, voices, template }: RunSettings): TeamUse {
  const { transcribe, generate, translate, synthesize } = engines
  return {
    engines: {
      transcribe: transcribe.id,
      generate: generate.id,
      translate: translate.id,
      synthesize: synthesize.id,
    },
    languages: [...languages],
    words,
    tone,
    voices: { ...voices },
    template,
  }
}

/** The engines that a team may choose, with what there is to choose of them. */
export function viewEngineChoices(offers: readonly EngineOffer[]): TeamList['engines'] {
  return offers.map(({ stage, id, pairs = [], voices = [] }) => ({
    stage,
    id,
    targets: pairs.filter(({ from }) => from === sourceLanguage).map(({ to }) => to),
    voices: voices.map(({ id: voice, name, language }) => ({ id: voice, name, language })),
  }))
}
