import type { ModelStore } from '../models/index.js'

/**
 * The first of these model entries that is on this machine: what could not be fetched falls to the next one.
 * Where none is, the first is named, and its absence is the error when its folder is asked for.
 */
export async function firstPresent<Id extends string>(
  models: ModelStore,
  ids: readonly [Id, ...Id[]],
): Promise<Id> {
  for (const id of ids) if (await models.isPresent(id)) return id
  return ids[0]
}
