import { PipelineError, toProblem } from '@mega-pipeline/pipeline'
import type { ModelStore } from '@mega-pipeline/platform/models'
import { showPulls, type Terminal } from '../terminal/index.js'

/** Which models are meant where none is named; those of the local team always. */
export interface ModelChoice {
  readonly testing?: boolean
  readonly all?: boolean
}

/**
 * Fetches models. One that can't be had doesn't keep the others from being fetched; in the end they are named in
 * one error.
 */
export async function pullModels(
  store: ModelStore,
  terminal: Terminal,
  ids: readonly string[],
  choice: ModelChoice = {},
): Promise<void> {
  const wanted = ids.length > 0 ? ids : await chosenIds(store, choice)
  const onProgress = showPulls(terminal)
  const missed: string[] = []
  for (const id of wanted) {
    try {
      await store.pull(id, { onProgress })
    } catch (error) {
      if (error instanceof PipelineError && error.code === 'model_unknown') throw error
      missed.push(id)
      terminal.say(`${id}: could not be fetched\n${indent(reason(error))}`)
    }
  }
  if (missed.length > 0) {
    throw new PipelineError(
      'unavailable',
      'models_missed',
      `Not fetched: ${missed.join(', ')}. What needs them falls back to what is here, where it can.`,
    )
  }
}

async function chosenIds(
  store: ModelStore,
  { testing = false, all = false }: ModelChoice,
): Promise<string[]> {
  const chosen = (await store.list()).filter(
    ({ entry }) => all || entry.default || (testing && entry.testing),
  )
  return chosen.map(({ entry }) => entry.id)
}

/** Nothing of a user's is in here, so an unknown error may speak for itself. */
function reason(error: unknown): string {
  return error instanceof Error ? error.message : toProblem(error).message
}

function indent(text: string): string {
  return text.replaceAll(/^/gm, '  ')
}
