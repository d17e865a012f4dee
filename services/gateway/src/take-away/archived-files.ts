import { extname } from 'node:path'
import type { CellView, PromptView } from '@mega-pipeline/pipeline'

/** A file of a row as it stands in its archive. */
export interface ArchivedFile {
  /** Path in the archive, e.g. `local/narration.fr.mp3`. */
  readonly path: string
  /** Where it lies in the bucket. */
  readonly key: string
  readonly contentType: string
  /** The cell it belongs to; null for the recording. */
  readonly cell: string | null
}

/** What a cell's files are called. A narration and its subtitles share a name, so that players find them together. */
const names: Record<CellView['stage'], string> = {
  transcribe: 'transcript',
  generate: 'text',
  translate: 'translation',
  synthesize: 'narration',
  own_voice: 'own-voice',
}

/**
 * The files of a row that are done, with names a person can read. What is still being made or redone is left out.
 * @param keyOf where a file lies that the gateway serves by this name, e.g. `local.synthesize.fr.mp3`
 */
export function archivedFiles(
  { recording, runs }: PromptView,
  keyOf: (artefact: string) => string | null,
): ArchivedFile[] {
  const key = recording && keyOf('recording')
  const spoken = key
    ? [{ path: `recording${extname(key)}`, key, contentType: recording.contentType, cell: null }]
    : []
  const cells = runs.flatMap(({ team, cells: all }) => all.map((cell) => ({ team, cell })))
  return [...spoken, ...cells.flatMap(({ team, cell }) => filesOf(team, cell, keyOf))]
}

function filesOf(
  team: string,
  { id, stage, language, status, audio, files }: CellView,
  keyOf: (artefact: string) => string | null,
): ArchivedFile[] {
  if (status !== 'done') return []
  return Object.entries({ ...(audio && { mp3: audio }), ...files }).flatMap(
    ([extension, { contentType }]) => {
      const key = keyOf(`${id}.${extension}`)
      return key
        ? [{ path: `${team}/${names[stage]}.${language}.${extension}`, key, contentType, cell: id }]
        : []
    },
  )
}
