import type { CellView } from '@mega-pipeline/pipeline'
import { expect, test } from 'vitest'
import { columnsOf } from './columns'

function cell(stage: CellView['stage'], language: string): CellView {
  return {
    id: `local.${stage}.${language}`,
    stage,
    language,
    status: 'waiting',
    progress: 0,
    engine: null,
    notice: null,
    text: null,
    edited: false,
    version: 0,
    canUndo: false,
    canRedo: false,
    checks: [],
    segments: [],
    audio: null,
    files: {},
    problem: null,
    waitSeconds: 0,
    computeSeconds: 0,
  }
}

test('each cell stands in its column, each target language has a line in the order it was asked for', () => {
  const cells = [
    cell('transcribe', 'en'),
    cell('generate', 'en'),
    cell('synthesize', 'en'),
    cell('translate', 'fr'),
    cell('synthesize', 'fr'),
    cell('translate', 'es'),
    cell('synthesize', 'es'),
    cell('own_voice', 'es'),
  ]
  const columns = columnsOf({ cells, languages: ['es', 'fr'] })
  expect(columns.transcript?.id).toBe('local.transcribe.en')
  expect(columns.generated?.id).toBe('local.generate.en')
  expect(columns.narration?.id).toBe('local.synthesize.en')
  expect(
    columns.translations.map(({ text, narration, ownVoice }) => [text?.id, narration?.id, ownVoice?.id]),
  ).toEqual([
    ['local.translate.es', 'local.synthesize.es', 'local.own_voice.es'],
    ['local.translate.fr', 'local.synthesize.fr', undefined],
  ])
})

test('a run without target languages has no lines', () => {
  expect(columnsOf({ cells: [cell('generate', 'en')], languages: [] }).translations).toEqual([])
})
