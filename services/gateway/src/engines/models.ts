import type { ModelView } from '@mega-pipeline/pipeline'
import { PipelineError } from '@mega-pipeline/pipeline'
import { modelEntries, type ModelEntry, type ModelStore } from '@mega-pipeline/platform/models'
import type { ModelPulls } from './model-pulls.js'

/** The models of this machine, where the gateway shares their folder with the stage services. */
export interface SharedModels {
  readonly store: ModelStore
  readonly pulls: ModelPulls
}

/** Every model that the project knows, and how it stands with each where that can be seen from here. */
export async function viewModels(shared: SharedModels | null): Promise<ModelView[]> {
  if (shared === null) return modelEntries.map((entry) => viewModel(entry, null, null))
  return (await shared.store.list()).map(({ entry, present }) => viewModel(entry, present, shared.pulls))
}

/** @throws PipelineError `models_not_shared`, saying what to do instead */
export function requireShared(shared: SharedModels | null): SharedModels {
  if (shared !== null) return shared
  throw new PipelineError(
    'conflict',
    'models_not_shared',
    'The models lie with the stage services, not with the gateway, so they cannot be fetched from here. ' +
      'Fetch them where the services run: mega models pull',
  )
}

function viewModel(entry: ModelEntry, isPresent: boolean | null, pulls: ModelPulls | null): ModelView {
  const { id, stage, languages, licence, memoryBytes, files, debian } = entry
  return {
    id,
    stage,
    languages: [...languages],
    licence,
    bytes: debian ? null : files.reduce((sum, { bytes }) => sum + bytes, 0),
    memoryBytes,
    isDefault: entry.default,
    isPresent,
    fetchedAt: pulls?.fetchedAt(id)?.toISOString() ?? null,
    pull: pulls?.viewOf(id) ?? null,
  }
}
