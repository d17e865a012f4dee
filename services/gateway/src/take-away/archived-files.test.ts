import { expect, test } from 'vitest'
import { finishedRow } from './__fixtures__/finished-row.js'
import { archivedFiles } from './archived-files.js'

test('an archive holds what is done, by names that a person and a player can read', () => {
  const files = archivedFiles(finishedRow, (artefact) =>
    artefact === 'recording' ? 'input_audios/a.webm' : `somewhere/${artefact}`,
  )
  expect(files.map(({ path }) => path)).toEqual([
    'recording.webm',
    'local/transcript.en.txt',
    'local/text.en.txt',
    'local/narration.en.mp3',
    'local/narration.en.srt',
    'local/narration.en.vtt',
    'local/translation.fr.txt',
    'local/narration.fr.mp3',
    'local/narration.fr.srt',
    'local/narration.fr.vtt',
    'local/translation.es.txt',
  ])
  expect(files[3]).toMatchObject({ key: 'somewhere/local.synthesize.en.mp3', contentType: 'audio/mpeg' })
})
