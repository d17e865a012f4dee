import { expect, test } from 'vitest'
import { standingsOf, verdictsOf, type Verdict } from './tally'

test('each choice counts for both teams of its pair', () => {
  const verdicts: Verdict[] = [
    { teams: ['local', 'blue'], better: 'blue' },
    { teams: ['blue', 'local'], better: null },
    { teams: ['blue', 'green'], better: 'blue' },
  ]
  expect(standingsOf(verdicts)).toEqual([
    { team: 'blue', wins: 2, pairs: 3 },
    { team: 'local', wins: 0, pairs: 2 },
    { team: 'green', wins: 0, pairs: 1 },
  ])
})

test('what is no choice is forgotten', () => {
  const good = { teams: ['local', 'blue'], better: null }
  const bad = [1, null, {}, { teams: ['local'], better: null }, { teams: ['a', 'b'], better: 'c' }]
  expect(verdictsOf([good, ...bad])).toEqual([good])
  expect(verdictsOf(undefined)).toEqual([])
})
