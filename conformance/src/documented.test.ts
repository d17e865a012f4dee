import { readFileSync } from 'node:fs'
import { stages } from '@mega-pipeline/pipeline'
import { expect, test } from 'vitest'
import { checksOfStage } from './check-stage.js'

const page = readFileSync(new URL('../../docs/check-stage.md', import.meta.url), 'utf8')

test.each(stages)('every check of %s is documented, and has a name of its own', (stage) => {
  const ids = checksOfStage[stage].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.filter((id) => !page.includes(`| \`${id}\` `))).toEqual([])
})
