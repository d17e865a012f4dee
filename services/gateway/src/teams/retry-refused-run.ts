import type { RunRefusal, RunState } from '@mega-pipeline/pipeline'
import { changeRunSettings } from '@mega-pipeline/platform/database'
import { offersOf, type Gateway } from '../gateway.js'
import { chooseRunSettings } from '../run-settings.js'
import { resolveWishes } from './resolve-wishes.js'
import { defaultsOfTeam, teamsNamed } from './team-defaults.js'

/**
 * Tries once more what a run was refused for, with its team as it is now.
 * @throws PipelineError the reason, where it still cannot be done
 */
export async function retryRefusedRun(
  gateway: Pick<Gateway, 'database' | 'defaults'>,
  { run }: RunState,
  { wishes }: RunRefusal,
): Promise<void> {
  const [[team], resolved, offers] = await Promise.all([
    teamsNamed(gateway, [run.team]),
    resolveWishes(gateway, wishes),
    offersOf(gateway),
  ])
  const settings = chooseRunSettings(resolved, defaultsOfTeam(team, gateway.defaults), offers)
  await changeRunSettings(gateway.database, run.id, settings)
}
