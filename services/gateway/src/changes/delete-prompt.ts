import { PipelineError } from '@mega-pipeline/pipeline'
import {
  deletePrompt,
  hidePrompt,
  listExpiredPrompts,
  promptExists,
  unhidePrompt,
} from '@mega-pipeline/platform/database'
import { carryOn, requireRuns } from '../change-prompt.js'
import type { Storage } from '../new-prompt.js'
import { removeDueFiles } from './remove-due-files.js'

/** Takes a prompt off the board, and stops its work. For a while it can be restored; then it is purged. */
export async function removePrompt({ database }: Storage, promptId: string): Promise<void> {
  if (!(await hidePrompt(database, promptId))) throw notThere()
}

/** Puts a removed prompt back, and has its work go on. */
export async function restorePrompt(storage: Storage, promptId: string): Promise<void> {
  if (!(await unhidePrompt(storage.database, promptId))) throw notThere()
  for (const state of await requireRuns(storage.database, promptId)) await carryOn(storage, state)
}

/** Deletes a prompt for good, removed or not: its row, its files, and the results that no other prompt uses. */
export async function purgePrompt(storage: Storage, promptId: string): Promise<void> {
  if (!(await promptExists(storage.database, promptId))) throw notThere()
  await deletePrompt(storage.database, promptId)
  await removeDueFiles(storage)
}

/** Purges the prompts that were removed longer ago than they are kept. */
export async function purgeExpiredPrompts(storage: Storage, keptSeconds: number): Promise<void> {
  for (const id of await listExpiredPrompts(storage.database, keptSeconds))
    await deletePrompt(storage.database, id)
  await removeDueFiles(storage)
}

function notThere(): PipelineError {
  return new PipelineError(
    'not_found',
    'prompt_not_found',
    'There is no such prompt. It may have been deleted for good.',
  )
}
