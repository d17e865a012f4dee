import type { Team, TeamView } from '@mega-pipeline/pipeline'

/** The teams that can be changed, as the text of a file: the form of `mega team export`. */
export function writeTeamFile(teams: readonly TeamView[]): string {
  const changeable = teams.filter(({ isChangeable }) => isChangeable)
  const file = { teams: changeable.map(({ name, settings }) => ({ name, ...settings })) }
  return `${JSON.stringify(file, null, 2)}\n`
}

/** The teams of such a file, as far as its form tells; the gateway looks at each. Null when it is none. */
export function readTeamFile(text: string): Team[] | null {
  const value = jsonOf(text)
  if (!isRecord(value) || !Array.isArray(value['teams'])) return null
  const teams: unknown[] = value['teams']
  return teams.length > 0 && teams.every(isNamed) ? teams : null
}

function isNamed(value: unknown): value is Team {
  return isRecord(value) && typeof value['name'] === 'string'
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
