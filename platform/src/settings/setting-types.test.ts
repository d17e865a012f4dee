import { expect, test } from 'vitest'
import { durationSetting } from './setting-types.js'

const setting = durationSetting('15m', { description: 'A time.' })

test.each([
  ['45', 45],
  ['90s', 90],
  ['15m', 900],
  ['2h', 7200],
  ['0', 0],
  ['always', Infinity],
  ['-1', Infinity],
])('%s is %d seconds', (text, seconds) => {
  expect(setting.parse(text)).toBe(seconds)
})

test('a time that is longer than any timer waits is always, not at once', () => {
  expect(setting.parse('720h')).toBe(Infinity)
})

test('without a value it is the default', () => {
  expect(setting.parse(undefined)).toBe(900)
})

test.each(['soon', '1.5h', '-2', '5 m', ''])('"%s" is refused', (text) => {
  expect(setting.safeParse(text).success).toBe(false)
})
