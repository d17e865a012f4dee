import { readFile } from 'node:fs/promises'
import { text as readAll } from 'node:stream/consumers'
import { PipelineError, teamFileSchema, type Team, type TeamView } from '@mega-pipeline/pipeline'
import { findTeam } from './describe-teams.js'

/** The teams of these names, or all that can be changed, as the text of a file. */
export function writeTeamFile(teams: readonly TeamView[], names: readonly string[]): string {
  const wanted =
    names.length === 0
      ? teams.filter(({ isChangeable }) => isChangeable)
      : names.map((name) => findTeam(teams, name))
  const file = { teams: wanted.map(({ name, settings }) => ({ name, ...settings })) }
  return JSON.stringify(file, null, 2)
}

/**
 * The teams of a file, `-` for standard input.
 * @throws PipelineError `file_not_found`, `team_file_not_valid`, which says what is wrong in it
 */
export async function readTeamFile(file: string): Promise<readonly Team[]> {
  const text = await (file === '-' ? readAll(process.stdin) : readFile(file, 'utf8')).catch(() => {
    throw new PipelineError('not_found', 'file_not_found', `There is no file ${file} that can be read.`)
  })
  const parsed = teamFileSchema.safeParse(jsonOf(text))
  if (parsed.success) return parsed.data.teams
  const [fault] = parsed.error.issues
  const place = fault?.path.join('.') ?? ''
  throw new PipelineError(
    'invalid_input',
    'team_file_not_valid',
    `This is no file of teams: ${place === '' ? '' : `${place}: `}${fault?.message}. A file is {"teams": [{"name": "blue"}]}.`,
  )
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
