import type { TeamView } from '@mega-pipeline/pipeline'
import { expect, test } from 'vitest'
import { readTeamFile, writeTeamFile } from './team-file'

function team(name: string, settings: TeamView['settings']): TeamView {
  return { name, isChangeable: name !== 'local', settings, use: null, problem: null }
}

test('what is exported can be imported; the team of the server stays there', () => {
  const text = writeTeamFile([
    team('local', {}),
    team('blue', { words: 50, engines: { generate: 'llama:x' } }),
  ])
  expect(readTeamFile(text)).toEqual([{ name: 'blue', words: 50, engines: { generate: 'llama:x' } }])
})

test.each(['', 'not JSON', '[]', '{}', '{"teams":[]}', '{"teams":[{"words":3}]}', '{"teams":["blue"]}'])(
  'is no file of teams: %s',
  (text) => {
    expect(readTeamFile(text)).toBeNull()
  },
)
