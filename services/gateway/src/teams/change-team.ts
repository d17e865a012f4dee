import { localTeam, PipelineError, type EngineOffer, type Team } from '@mega-pipeline/pipeline'
import { deleteTeam, insertTeam, putTeam } from '@mega-pipeline/platform/database'
import { offersOf, type Gateway } from '../gateway.js'
import { chooseRunSettings, type RunDefaults } from '../run-settings.js'
import { defaultsOfTeam } from './team-defaults.js'

type Place = Pick<Gateway, 'database' | 'defaults'>

/**
 * Stores a new team.
 * @throws PipelineError `team_exists`, and what {@link replaceTeam} throws
 */
export async function addTeam(gateway: Place, team: Team): Promise<void> {
  requireOtherThanLocal(team.name)
  requirePossible(team, gateway.defaults, await offersOf(gateway))
  if (await insertTeam(gateway.database, team)) return
  throw new PipelineError(
    'conflict',
    'team_exists',
    `There is a team "${team.name}" already. Take another name, or change that one.`,
  )
}

/**
 * Stores a team in the place of the one of its name, if there is one. Runs that were started keep their settings.
 * @throws PipelineError `team_is_fixed`, and what a run is refused with that asks for the same
 */
export async function replaceTeam(gateway: Place, team: Team): Promise<void> {
  requireOtherThanLocal(team.name)
  requirePossible(team, gateway.defaults, await offersOf(gateway))
  await putTeam(gateway.database, team)
}

/** @throws PipelineError `team_is_fixed`, `team_not_found` */
export async function removeTeam({ database }: Place, name: string): Promise<void> {
  requireOtherThanLocal(name)
  if (await deleteTeam(database, name)) return
  throw new PipelineError(
    'not_found',
    'team_not_found',
    `There is no team "${name}". It may have been deleted.`,
  )
}

function requireOtherThanLocal(name: string): void {
  if (name !== localTeam) return
  throw new PipelineError(
    'conflict',
    'team_is_fixed',
    `The team "${localTeam}" is what the settings of the environment say: change those, or make another team.`,
  )
}

/** A team's wishes are held to what a run's are: what it names must be here now. */
function requirePossible(team: Team, defaults: RunDefaults, offers: readonly EngineOffer[]): void {
  const { voices } = team
  chooseRunSettings({ voices }, defaultsOfTeam(team, defaults), offers)
}
