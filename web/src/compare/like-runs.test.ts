import { expect, test } from 'vitest'
import { likeRuns } from './like-runs'

test('teams with the same answer stand together, in the order of the first of them', () => {
  const runs = ['local', 'blue', 'green', 'red'].map((team) => ({ team }))
  const said: Record<string, string> = { local: 'owls', blue: 'howls', green: 'owls', red: 'howls' }
  const groups = likeRuns(runs, ({ team }) => said[team] ?? '')
  expect(groups.map((group) => group.map(({ team }) => team))).toEqual([
    ['local', 'green'],
    ['blue', 'red'],
  ])
})
