/** One choice between two answers; no team was better where there was no difference. */
export interface Verdict {
  readonly teams: readonly [string, string]
  readonly better: string | null
}

/** How a team has done. */
export interface Standing {
  readonly team: string
  readonly wins: number
  readonly pairs: number
}

/** What was remembered, as far as it is verdicts. */
export function verdictsOf(remembered: unknown): Verdict[] {
  return Array.isArray(remembered) ? remembered.filter(isVerdict) : []
}

/** How each team has done, the best first. */
export function standingsOf(verdicts: readonly Verdict[]): Standing[] {
  const teams = [...new Set(verdicts.flatMap((verdict) => verdict.teams))]
  return teams
    .map((team) => ({
      team,
      wins: verdicts.filter(({ better }) => better === team).length,
      pairs: verdicts.filter((verdict) => verdict.teams.includes(team)).length,
    }))
    .toSorted((one, other) => other.wins / other.pairs - one.wins / one.pairs)
}

function isVerdict(value: unknown): value is Verdict {
  if (typeof value !== 'object' || value === null) return false
  const { teams, better } = value as { teams?: unknown; better?: unknown }
  const areNames =
    Array.isArray(teams) && teams.length === 2 && teams.every((team) => typeof team === 'string')
  return areNames && (better === null || (teams as unknown[]).includes(better))
}
