import { createHash } from 'node:crypto'
import type { ModelEntry, ModelFile, ModelSource } from '../model-entry.js'

export function fileOf(path: string, content: Buffer | string, ...sources: ModelSource[]): ModelFile {
  const sha256 = createHash('sha256').update(content).digest('hex')
  return { path, bytes: Buffer.byteLength(content), sha256, sources }
}

export function entryOf(id: string, files: ModelFile[], rest: Partial<ModelEntry> = {}): ModelEntry {
  return {
    id,
    stage: 'measuring',
    languages: ['en'],
    licence: 'MIT',
    memoryBytes: 0,
    default: false,
    files,
    ...rest,
  }
}
