import { z } from 'zod'
import { expect, test } from 'vitest'
import { settingsReference } from './reference.js'
import { integerSetting, listSetting, noted } from './setting-types.js'

test('lists every setting with what it must be, its default and what it does', () => {
  const schema = z.object({
    SPEED: integerSetting({ min: 1, max: 4, default: 2 }, { description: 'Pace.' }),
    KEYS: listSetting({ description: 'Keys.', secret: true }),
    PLACE: noted(z.string(), { description: 'Where.', mustBe: 'a path' }),
  })
  const page = settingsReference([{ title: 'Voices', schema }])
  expect(page).toContain('## Voices')
  expect(page).toContain('| `SPEED` | a whole number from 1 to 4 | `2` | Pace. |')
  expect(page).toContain('| `KEYS` | a list separated by commas | none | Keys. *Secret.* |')
  expect(page).toContain('| `PLACE` | a path | must be set | Where. |')
})
