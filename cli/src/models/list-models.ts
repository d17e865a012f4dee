import type { ModelEntry, ModelStore } from '@mega-pipeline/platform/models'
import { formatBytes, formatTable } from '../terminal/index.js'

/** The list of models as text: a table, or JSON for programs. */
export async function listModels(store: ModelStore, json: boolean): Promise<string> {
  const models = await store.list()
  if (json) {
    const rows = models.map(({ entry, present }) => ({
      id: entry.id,
      stage: entry.stage,
      languages: entry.languages,
      licence: entry.licence,
      bytes: diskBytes(entry),
      memory_bytes: entry.memoryBytes,
      default: entry.default,
      present,
      path: store.path(entry.id),
    }))
    return JSON.stringify(rows, undefined, 2)
  }
  const rows = models.map(({ entry, present }) => [
    entry.id,
    entry.stage,
    someLanguages(entry),
    // The size of Debian packages is known only to apt.
    entry.debian ? '' : formatBytes(diskBytes(entry)),
    formatBytes(entry.memoryBytes),
    entry.licence,
    present ? 'here' : entry.default ? 'missing' : 'optional',
  ])
  return formatTable([['MODEL', 'STAGE', 'LANGUAGES', 'DISK', 'MEMORY', 'LICENCE', 'STATE'], ...rows])
}

function diskBytes(entry: ModelEntry): number {
  return entry.files.reduce((sum, file) => sum + file.bytes, 0)
}

function someLanguages({ languages }: ModelEntry): string {
  return languages.length > 6 ? `${languages.length} languages` : languages.join(' ')
}
