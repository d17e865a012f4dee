import type { CellView, SegmentView } from '@mega-pipeline/pipeline'
import { expect, test } from 'vitest'
import { readerColumns } from './reader-columns'

function segment(id: string, changes: Partial<SegmentView> = {}): SegmentView {
  return { id, text: `${id}.`, startsParagraph: false, sourceId: null, ...changes } as SegmentView
}

function cell(stage: CellView['stage'], language: string, ...segments: SegmentView[]): CellView {
  return { id: `local.${stage}.${language}`, stage, language, segments } as unknown as CellView
}

/** The texts of a column by their rows. */
function rows(cells: CellView[], place: number): [number, string[]][] {
  const lines = readerColumns({ cells })[place]?.lines ?? []
  return lines.map(({ row, sentences }) => [row, sentences.map(({ text }) => text)])
}

const english = cell('generate', 'en', segment('a', { startsParagraph: true }), segment('b'), segment('c'))

test('each translated sentence stands in the row of the sentence it says', () => {
  const french = cell('translate', 'fr', segment('x', { sourceId: 'a' }), segment('y', { sourceId: 'b' }))
  expect(rows([english, french], 0)).toEqual([
    [1, ['a.']],
    [2, ['b.']],
    [3, ['c.']],
  ])
  expect(rows([english, french], 1)).toEqual([
    [1, ['x.']],
    [2, ['y.']],
  ])
})

test('what was edited into several sentences, or away, leaves the others in their rows', () => {
  const parts = ['x.0', 'x.1'].map((id) => segment(id, { sourceId: 'a' }))
  const french = cell('translate', 'fr', ...parts, segment('z', { sourceId: 'c' }))
  expect(rows([english, french], 1)).toEqual([
    [1, ['x.0.', 'x.1.']],
    [3, ['z.']],
  ])
})

test('a sentence that is still being translated has its row to itself', () => {
  const french = cell(
    'translate',
    'fr',
    segment('x', { sourceId: 'a', text: null }),
    segment('y', { sourceId: 'b' }),
  )
  expect(rows([english, french], 1)).toEqual([[2, ['y.']]])
})

test('a column has the narrations of its language, also in an own voice', () => {
  const spoken = [cell('synthesize', 'en'), cell('synthesize', 'fr'), cell('own_voice', 'fr')]
  const columns = readerColumns({ cells: [english, cell('translate', 'fr'), ...spoken] })
  expect(columns.map(({ narrations }) => narrations.map(({ id }) => id))).toEqual([
    ['local.synthesize.en'],
    ['local.synthesize.fr', 'local.own_voice.fr'],
  ])
})
