import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { CellView, MediaView, PromptView } from '@mega-pipeline/pipeline'
import type { GatewayClient } from '../gateway/index.js'
import { namedCells } from './cell-names.js'

/** Where the files of a row were saved, as absolute paths. */
export interface SavedFiles {
  readonly recording: string | null
  /** By cell id and file extension. */
  readonly cells: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** Saves every file of a row into a folder, each named for its cell: `synthesize.fr.mp3`. Several teams have a folder each. */
export async function saveFiles(
  client: GatewayClient,
  view: PromptView,
  folder: string,
): Promise<SavedFiles> {
  const save = async (media: MediaView, ...names: string[]): Promise<string> => {
    const path = resolve(join(folder, ...names))
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, await client.download(media.url))
    return path
  }
  const cells: Record<string, Record<string, string>> = {}
  for (const { cell, team } of namedCells(view)) {
    const place = view.runs.length > 1 ? [team] : []
    const saved: Record<string, string> = {}
    for (const [extension, media] of Object.entries(filesOf(cell))) {
      saved[extension] = await save(media, ...place, `${cell.id.split('.').slice(1).join('.')}.${extension}`)
    }
    cells[cell.id] = saved
  }
  const recording = view.recording && (await save(view.recording, `prompt.${extensionOf(view.recording)}`))
  return { recording, cells }
}

function filesOf({ audio, files }: CellView): Record<string, MediaView> {
  return audio ? { mp3: audio, ...files } : files
}

const extensions: Record<string, string> = {
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/x-m4a': 'm4a',
}

function extensionOf({ contentType }: MediaView): string {
  return extensions[contentType] ?? contentType.replace(/^\w+\/(x-)?/, '')
}
