import type { PromptView } from '@mega-pipeline/pipeline'
import { expect, test } from 'vitest'
import { answersTo, comparedSteps } from './compared-steps'

/** A row whose teams have the cells of these names. */
function row(teams: Record<string, string[]>): Pick<PromptView, 'runs'> {
  const runs = Object.entries(teams).map(([team, cells]) => ({
    team,
    cells: cells.map((name) => ({ stage: name.split('.')[0], language: name.split('.')[1] })),
  }))
  return { runs } as unknown as Pick<PromptView, 'runs'>
}

test('teams are compared by every step that one of them has', () => {
  const prompt = row({ local: ['generate.en', 'translate.fr'], blue: ['generate.en', 'translate.es'] })
  expect(comparedSteps(prompt).map(({ id }) => id)).toEqual(['generate.en', 'translate.fr', 'translate.es'])
})

test('a team that lacks a step has no answer to it', () => {
  const prompt = row({ local: ['generate.en', 'translate.fr'], blue: ['generate.en'] })
  const answers = answersTo(prompt, { id: 'translate.fr', stage: 'translate', language: 'fr' })
  expect(answers.map(({ run, cell }) => [run.team, cell !== undefined])).toEqual([
    ['local', true],
    ['blue', false],
  ])
})
