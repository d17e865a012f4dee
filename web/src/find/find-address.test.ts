import { expect, test } from 'vitest'
import { filterOf, withFilter } from './find-address'

test('what is looked for is read from the address, nonsense left out', () => {
  const address = new URLSearchParams('q=owls%20fly&state=failed&language=fr&team=blue&other=1')
  expect(filterOf(address)).toEqual({ search: 'owls fly', state: 'failed', language: 'fr', team: 'blue' })
  expect(filterOf(new URLSearchParams('q=%20&state=odd&language=<&team='))).toEqual({})
})

test('changing one part keeps the others, and what is not ours', () => {
  const address = new URLSearchParams('q=owls&other=1')
  expect(withFilter(address, { state: 'done' }).toString()).toBe('q=owls&other=1&state=done')
  expect(withFilter(address, { search: ' ', team: '' }).toString()).toBe('other=1')
})
