import { expect, test } from 'vitest'
import type { WrittenSegment } from '../sentences/paragraphs'
import { draftOf, expectedText, hasItsPlace, joined } from './draft'

const segment = (text: string): WrittenSegment => ({
  id: text,
  text,
  startsParagraph: false,
  sourceId: null,
  startSeconds: null,
  endSeconds: null,
  audio: null,
  engine: null,
  voice: null,
  edited: false,
  outOfDate: false,
  notes: [],
})
const [one, two, three] = [segment('One.'), segment('Two.'), segment('Three.')]
const segments = [one, two, three]
const draft = { ...draftOf(two), text: 'Two and' }

test('a draft is joined with its neighbours, with the caret between them', () => {
  expect(joined(draft, segments, 'previous')).toEqual({
    draft: { sentences: [one, two], text: 'One. Two and' },
    caret: 4,
  })
  const next = joined(draft, segments, 'next')
  expect(next).toEqual({ draft: { sentences: [two, three], text: 'Two and Three.' }, caret: 7 })
  expect(next && expectedText(next.draft)).toBe('Two. Three.')
})

test('there is nothing to join at the ends, nor with what is still to be redone', () => {
  expect(joined(draftOf(one), segments, 'previous')).toBeNull()
  expect(joined(draftOf(three), segments, 'next')).toBeNull()
  expect(joined(draft, [one, two, { ...three, outOfDate: true }], 'next')).toBeNull()
  expect(joined(draft, [one, two, { ...three, text: null }], 'next')).toBeNull()
})

test('a draft loses its place when its sentence is changed elsewhere', () => {
  expect(hasItsPlace(draft, segments)).toBe(true)
  expect(hasItsPlace(draft, [one, three])).toBe(false)
})
