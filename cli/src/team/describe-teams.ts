import { PipelineError, stages, type TeamView } from '@mega-pipeline/pipeline'
import { formatTable } from '../terminal/index.js'

/** A line for each team. */
export function describeTeams(teams: readonly TeamView[]): string {
  const rows = teams.map(({ name, use, problem }) =>
    use
      ? [
          name,
          use.languages.join(','),
          `${use.words}`,
          use.tone,
          stages.map((stage) => use.engines[stage]).join('  '),
        ]
      : [name, '', '', '', problem?.message ?? ''],
  )
  return formatTable([['TEAM', 'LANGUAGES', 'WORDS', 'TONE', 'ENGINES'], ...rows])
}

/**
 * All of one team.
 * @throws PipelineError `team_not_found`
 */
export function describeTeam(teams: readonly TeamView[], name: string): string {
  const team = findTeam(teams, name)
  if (team.use === null) return `${name} cannot work now: ${team.problem?.message}`
  const { engines, languages, words, tone, voices, template } = team.use
  const spoken = Object.entries(voices).map(([language, voice]) => `${language}: ${voice}`)
  return formatTable([
    ['team', name],
    ...stages.map((stage) => [stage, engines[stage]]),
    ['languages', languages.join(', ')],
    ['words', `${words}`],
    ['tone', tone],
    ['voices', spoken.join(', ')],
    ...template.split('\n').map((line, index) => [index === 0 ? 'template' : '', line]),
  ])
}

/** @throws PipelineError `team_not_found`, saying which there are */
export function findTeam(teams: readonly TeamView[], name: string): TeamView {
  const found = teams.find((team) => team.name === name)
  if (found) return found
  const known = teams.map((team) => team.name).join(', ')
  throw new PipelineError('not_found', 'team_not_found', `There is no team "${name}". There is: ${known}.`)
}
