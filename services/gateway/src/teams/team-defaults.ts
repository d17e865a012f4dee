import { allTeams, localTeam, PipelineError, type Team } from '@mega-pipeline/pipeline'
import { listTeams } from '@mega-pipeline/platform/database'
import type { Gateway } from '../gateway.js'
import type { RunDefaults } from '../run-settings.js'

/** What a team's run is when nothing is asked for: the team's choice, or what the settings of the environment say. */
export function defaultsOfTeam(team: Team, defaults: RunDefaults): RunDefaults {
  const { languages = defaults.languages, words = defaults.words, tone, template, voices, engines } = team
  return { languages, words, tone, template, voices, engines: { ...defaults.engines, ...engines } }
}

/** Every team: the one of the settings first, then the stored ones. */
export async function everyTeam({ database }: Pick<Gateway, 'database'>): Promise<[Team, ...Team[]]> {
  return [{ name: localTeam }, ...(await listTeams(database))]
}

/**
 * The teams of these names, each once; `all` names every one, and no name the team of the settings.
 * @throws PipelineError `team_not_found`
 */
export async function teamsNamed(
  gateway: Pick<Gateway, 'database'>,
  names: readonly string[],
): Promise<[Team, ...Team[]]> {
  const teams = await everyTeam(gateway)
  if (names.includes(allTeams)) return teams
  const [first = teams[0], ...others] = [...new Set(names)].map((name) => {
    const found = teams.find((team) => team.name === name)
    if (found) return found
    const known = teams.map((team) => team.name).join(', ')
    throw new PipelineError(
      'invalid_input',
      'team_not_found',
      `There is no team "${name}". There is: ${known}.`,
    )
  })
  return [first, ...others]
}
