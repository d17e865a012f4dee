import { expect, test } from 'vitest'
import { breakLines } from './break-lines.js'

test.each([
  ['one two three four', 2, ['one two', 'three four']],
  ['a considerably longer beginning', 2, ['a considerably', 'longer beginning']],
  [
    '<i class="very long indeed">one two</i> three four',
    2,
    ['<i class="very long indeed">one two</i>', 'three four'],
  ],
  ['word', 3, ['word']],
  ['one two', 1, ['one two']],
])('%s in %d lines', (text, count, lines) => {
  expect(breakLines(text, count)).toEqual(lines)
})
