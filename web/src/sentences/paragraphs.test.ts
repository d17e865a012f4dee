import type { SegmentView } from '@mega-pipeline/pipeline'
import { expect, test } from 'vitest'
import { paragraphsOf } from './paragraphs'

const segment = (text: string | null, startsParagraph = false) =>
  ({ id: text ?? 'none', text, startsParagraph }) as SegmentView
const texts = (...segments: SegmentView[]) =>
  paragraphsOf(segments).map((sentences) => sentences.map(({ text }) => text))

test('sentences stand in their paragraphs', () => {
  expect(texts(segment('A.', true), segment('B.'), segment('C.', true))).toEqual([['A.', 'B.'], ['C.']])
})

test('a sentence that is not there yet takes no place, nor does one that was emptied', () => {
  expect(texts(segment(null, true), segment('B.'), segment(''), segment('D.'))).toEqual([['B.', 'D.']])
  expect(texts()).toEqual([])
})
