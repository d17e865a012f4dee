import { expect, test } from 'vitest'
import { settledText } from './stop-texts.js'

test.each([
  ['one two', [], 'one two', false],
  ['one two', ['three'], 'one two', false],
  ['one END two', ['END'], 'one ', true],
  ['one two E', ['END'], 'one two ', false],
  ['one two EN', ['END', 'E!'], 'one two ', false],
  ['one two EX', ['END'], 'one two EX', false],
  ['one EEN', ['END'], 'one E', false],
  ['a b a', ['a b a c'], '', false],
  ['one\n', ['\n\n'], 'one', false],
  ['one; two. three', ['.', ';'], 'one', true],
  ['END', ['END'], '', true],
  ['', ['END'], '', false],
])('of %j with the stop texts %j, %j is sure', (text, stops, sure, isStopped) => {
  expect(settledText(text, stops)).toEqual({ text: sure, isStopped })
})

test('however a text grows, what was given never holds the stop text and never changes', () => {
  const whole = 'aababaabaabab stop'
  let given = ''
  for (let end = 1; end <= whole.length; end++) {
    const { text, isStopped } = settledText(whole.slice(0, end), ['abaabab'])
    expect(text.startsWith(given)).toBe(true)
    given = text
    if (isStopped) break
  }
  expect(given).toBe('aababa'.slice(0, whole.indexOf('abaabab')))
})
