import {
  defaultPromptTemplate,
  PipelineError,
  sourceLanguage,
  stages,
  writingDefaults,
  type EngineChoice,
  type EngineOffer,
  type RunSettings,
  type RunWishes,
  type Stage,
  type Team,
} from '@mega-pipeline/pipeline'
import { chooseRunSettings, engineFor, type ResolvedWishes, type RunDefaults } from '../run-settings.js'
import { defaultsOfTeam } from './team-defaults.js'

/** What a team is to make of a prompt. */
export interface TeamRun {
  readonly team: string
  readonly settings: RunSettings
}

/**
 * What each team is to do. A team that cannot do what is asked is noted with the reason, and does not hinder the
 * others; when none can, the reason of the first is thrown.
 * @param asked the wishes as they came, so that they can be tried again
 */
export function chooseTeamRuns(
  { asked, wishes }: { asked: RunWishes; wishes: ResolvedWishes },
  teams: readonly Team[],
  defaults: RunDefaults,
  offers: readonly EngineOffer[],
): TeamRun[] {
  const voicesOf = new Map(teams.map((team) => [team, voiceIds(team, wishes, defaults, offers)]))
  const known = new Set([...voicesOf.values()].flatMap((voices) => [...voices]))
  const problems: PipelineError[] = []
  const runs = teams.map((team): TeamRun => {
    const teamDefaults = defaultsOfTeam(team, defaults)
    // A voice that only some teams have is meant for those.
    const voices = wishes.voices?.filter((voice) => voicesOf.get(team)?.has(voice) || !known.has(voice))
    try {
      return { team: team.name, settings: chooseRunSettings({ ...wishes, voices }, teamDefaults, offers) }
    } catch (error) {
      if (!(error instanceof PipelineError)) throw error
      problems.push(error)
      return { team: team.name, settings: refusedSettings(error, asked, teamDefaults) }
    }
  })
  if (problems[0] && problems.length === teams.length) throw problems[0]
  return runs
}

function voiceIds(
  team: Team,
  wishes: ResolvedWishes,
  defaults: RunDefaults,
  offers: readonly EngineOffer[],
): ReadonlySet<string> {
  const name = wishes.engines?.synthesize ?? defaultsOfTeam(team, defaults).engines.synthesize
  try {
    return new Set(engineFor('synthesize', name, offers).voices?.map(({ id }) => id))
  } catch {
    // That there is no such engine is said where the settings are chosen.
    return new Set()
  }
}

/** A run that does nothing but say why; what it would have been is kept as far as it is known. */
function refusedSettings({ problem }: PipelineError, wishes: RunWishes, defaults: RunDefaults): RunSettings {
  const asked = (stage: Stage): EngineChoice => ({
    id: wishes.engines?.[stage] ?? defaults.engines[stage] ?? 'best',
    version: '',
  })
  return {
    language: sourceLanguage,
    languages: [...new Set(wishes.languages ?? defaults.languages)],
    words: wishes.words ?? defaults.words,
    tone: wishes.tone ?? defaults.tone ?? writingDefaults.tone,
    template: wishes.template ?? defaults.template ?? defaultPromptTemplate,
    seed: wishes.seed ?? writingDefaults.seed,
    temperature: writingDefaults.temperature,
    voices: {},
    speed: 1,
    engines: Object.fromEntries(stages.map((stage) => [stage, asked(stage)])) as Record<Stage, EngineChoice>,
    refusal: { problem, wishes },
  }
}
