import { expect, test } from 'vitest'
import { shortcuts, type Shortcut } from './shortcuts'

const all: Shortcut[] = Object.values(shortcuts)

test('no two shortcuts have the same keys in one place', () => {
  const keys = all.map(({ place, keys: [...pressed] }) => `${place}: ${pressed.join(' ')}`)
  expect(new Set(keys).size).toBe(keys.length)
})

test('what a shortcut of one key does is not done in the middle of two others', () => {
  const alone = all.flatMap(({ keys }) => (keys.length === 1 ? [keys[0]] : []))
  const inTwo = all.flatMap(({ keys }) => (keys.length === 2 ? [...keys] : []))
  expect(alone.filter((key) => inTwo.includes(key))).toEqual([])
})
