import type { CellView, PromptView } from '@mega-pipeline/pipeline'
import { expect, test } from 'vitest'
import { filesOfRow } from './row-files'

function cell(stage: CellView['stage'], language: string, changes: Partial<CellView> = {}): CellView {
  const media = (extension: string) => ({
    url: `/${stage}.${language}.${extension}`,
    contentType: '',
    seconds: null,
  })
  const isSpoken = stage === 'synthesize'
  const files = isSpoken ? { srt: media('srt') } : { txt: media('txt') }
  const made = {
    stage,
    language,
    status: 'done',
    text: 'Words.',
    audio: isSpoken ? media('mp3') : null,
    files,
  }
  return { id: `local.${stage}.${language}`, ...made, ...changes } as CellView
}

const row = {
  runs: [
    {
      team: 'local',
      cells: [
        cell('transcribe', 'en'),
        cell('translate', 'fr'),
        cell('synthesize', 'fr'),
        cell('synthesize', 'es', { status: 'working' }),
      ],
    },
  ],
} as unknown as PromptView

test('what is done can be taken away, by language; text can be copied', () => {
  expect(
    filesOfRow(row).map(({ language, steps }) => [
      language,
      steps.map(({ text, files }) => [text, files.map(({ extension }) => extension)]),
    ]),
  ).toEqual([
    ['en', [['Words.', ['txt']]]],
    [
      'fr',
      [
        ['Words.', ['txt']],
        [null, ['mp3', 'srt']],
      ],
    ],
  ])
})
