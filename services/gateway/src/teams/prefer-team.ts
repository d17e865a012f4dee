import { PipelineError } from '@mega-pipeline/pipeline'
import { preferTeam as storePreference } from '@mega-pipeline/platform/database'
import { requireRuns } from '../change-prompt.js'
import type { Gateway } from '../gateway.js'

/**
 * Keeps the answer of one team: it comes first from then on, and is the one that is taken where one is wanted. Null
 * takes that back.
 * @throws PipelineError `team_not_found` when the team did not work on the prompt
 */
export async function preferTeam(
  { database }: Pick<Gateway, 'database'>,
  promptId: string,
  team: string | null,
): Promise<void> {
  const states = await requireRuns(database, promptId)
  if (team !== null && !states.some(({ run }) => run.team === team)) {
    const teams = states.map(({ run }) => run.team).join(', ')
    throw new PipelineError(
      'invalid_input',
      'team_not_found',
      `No team of this name worked on the prompt. Those that did: ${teams}.`,
    )
  }
  await storePreference(database, promptId, team)
}
