import { expect, test } from 'vitest'
import { readAlignmentHeads } from './alignment-heads.js'

test('heads come in the order of their layers', () => {
  expect(readAlignmentHeads('{"alignment_heads": [[5, 1], [3, 2]]}')).toEqual([
    { layer: 3, head: 2 },
    { layer: 5, head: 1 },
  ])
})

test('a model without them is refused', () => {
  expect(() => readAlignmentHeads('{}')).toThrow('alignment_heads')
})
