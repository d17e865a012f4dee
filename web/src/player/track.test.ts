import type { CellView, PromptView, RunView, SegmentView } from '@mega-pipeline/pipeline'
import { expect, test } from 'vitest'
import { trackOf, tracksOf } from './track'

const sound = { url: '/sound', contentType: 'audio/mpeg', seconds: 4 }

function cell(stage: CellView['stage'], language: string, changes: Partial<CellView> = {}): CellView {
  const id = `local.${stage}.${language}`
  return { id, stage, language, status: 'done', segments: [], audio: null, ...changes } as CellView
}

function segment(id: string, changes: Partial<SegmentView> = {}): SegmentView {
  return { id, sourceId: null, startSeconds: null, endSeconds: null, audio: null, ...changes } as SegmentView
}

const cells = [
  cell('transcribe', 'en', { segments: [segment('t', { startSeconds: 0.5, endSeconds: 2 })] }),
  cell('generate', 'en', { segments: [segment('a')] }),
  cell('synthesize', 'en', { audio: sound, segments: [segment('a', { sourceId: 'a' })] }),
  cell('translate', 'fr', { segments: [segment('x', { sourceId: 'a' })] }),
  cell('synthesize', 'fr', { status: 'working', segments: [segment('x', { sourceId: 'a', audio: sound })] }),
  cell('own_voice', 'fr', { status: 'waiting', segments: [segment('x', { sourceId: 'a' })] }),
]
const run = { cells, isFinished: false } as unknown as RunView
const prompt = { id: 'p', recording: sound } as unknown as PromptView

const track = (stage: CellView['stage'], language: string) => {
  const found = cells.find((one) => one.stage === stage && one.language === language)
  return found ? trackOf(prompt, run, found) : null
}

test('a row can be heard as recording and narrations, as far as they have begun', () => {
  expect(tracksOf(prompt, run).map(({ id }) => id)).toEqual([
    'p/local.transcribe.en',
    'p/local.synthesize.en',
    'p/local.synthesize.fr',
  ])
  expect(tracksOf({ ...prompt, recording: null }, run)).toHaveLength(2)
})

test('what says a text is the narration in its language, and the recording says the transcript', () => {
  expect(track('translate', 'fr')?.id).toBe('p/local.synthesize.fr')
  expect(track('generate', 'en')?.textCellId).toBe('local.generate.en')
  expect(track('transcribe', 'en')?.sentences[0]).toMatchObject({ id: 't', startSeconds: 0.5 })
  expect(track('own_voice', 'fr')).toMatchObject({ kind: 'ownVoice', textCellId: 'local.translate.fr' })
})

test('sentences that say the same in two languages are of one line', () => {
  expect(track('synthesize', 'fr')?.sentences[0]).toMatchObject({ id: 'x', line: 'a' })
  expect(track('synthesize', 'en')?.sentences[0]).toMatchObject({ id: 'a', line: 'a' })
})

test('more may come while the run goes on and the narration is not done', () => {
  expect(track('synthesize', 'fr')?.isGrowing).toBe(true)
  expect(track('synthesize', 'en')?.isGrowing).toBe(false)
  const over = { ...run, isFinished: true }
  expect(tracksOf(prompt, over).some(({ isGrowing }) => isGrowing)).toBe(false)
})
