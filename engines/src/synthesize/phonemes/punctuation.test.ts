import { expect, test } from 'vitest'
import { partPunctuation } from './punctuation.js'

test.each([
  ['Hello, world!', ['Hello', ', ', 'world', '!']],
  ['“Yes,” she said… no', ['“', 'Yes', ',” ', 'she said', '… ', 'no']],
  ['at 3.5 or 10:30', ['at 3.5 or 10:30']],
  ['one — two (three)', ['one', ' — ', 'two', ' (', 'three', ')']],
  ["it's well-known", ["it's well-known"]],
  ['', []],
])('%s', (text, parts) => {
  expect(partPunctuation(text).map((part) => part.text)).toEqual(parts)
})
