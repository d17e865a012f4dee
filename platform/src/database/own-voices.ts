import { sql } from 'kysely'
import type { OwnVoice, Step } from '@mega-pipeline/pipeline'
import { touchPrompts } from './changes.js'
import type { Connection } from './open-database.js'
import { removeTasks } from './remove-tasks.js'

/** What is kept of somebody's own voice. */
export interface StoredVoice extends Omit<OwnVoice, 'engine'> {
  /** Where the recording lies in which the person agrees to it. */
  readonly consentKey: string
  readonly createdAt: Date
}

/** Stores a voice. From then on its files are owned, and no longer to be removed. */
export async function insertOwnVoice(database: Connection, voice: StoredVoice): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('own_voices')
      .values({
        id: voice.id,
        name: voice.name,
        sample_key: voice.sampleKey,
        sample_sha256: voice.sampleSha256,
        content_type: voice.contentType,
        consent_key: voice.consentKey,
        created_at: voice.createdAt,
      })
      .execute()
    await transaction.deleteFrom('removals').where('key', 'in', [voice.sampleKey, voice.consentKey]).execute()
  })
}

/** All voices, the newest first. */
export async function listOwnVoices(database: Connection): Promise<StoredVoice[]> {
  const rows = await database.selectFrom('own_voices').selectAll().orderBy('created_at', 'desc').execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    sampleKey: row.sample_key,
    sampleSha256: row.sample_sha256,
    contentType: row.content_type,
    consentKey: row.consent_key,
    createdAt: row.created_at,
  }))
}

/**
 * Takes a voice out of all runs: their cells in it are gone, with all that was spoken. The files of those are written
 * into `removals`. Gives the tasks that are not to be done any more, and whether a worker still has one in its hands.
 */
export async function withdrawOwnVoice(
  database: Connection,
  id: string,
): Promise<readonly { readonly id: string; readonly step: Step; readonly isRunning: boolean }[]> {
  const { prompts, tasks } = await database.transaction().execute(async (transaction) => {
    const { rows: runs } = await sql<{ id: string; prompt_id: string }>`
      update runs set settings = settings - 'ownVoice' where settings #>> '{ownVoice,id}' = ${id}
      returning id, prompt_id`.execute(transaction)
    const runIds = runs.map((run) => run.id)
    const { rows: orphans } = await sql<{ id: string; step: Step; state: string }>`
      select id, step, state from tasks where id in
        (select task_id from run_tasks where run_id = any(${runIds}) and stage = 'own_voice')
      and id not in
        (select task_id from run_tasks where not (run_id = any(${runIds}) and stage = 'own_voice'))
      for update`.execute(transaction)
    for (const table of ['run_tasks', 'cells'] as const) {
      await transaction
        .deleteFrom(table)
        .where(sql<boolean>`run_id = any(${runIds})`)
        .where('stage', '=', 'own_voice')
        .execute()
    }
    await removeTasks(
      transaction,
      orphans.map((task) => task.id),
    )
    return { prompts: runs.map((run) => run.prompt_id), tasks: orphans }
  })
  await touchPrompts(database, prompts)
  return tasks.map(({ state, ...task }) => ({ ...task, isRunning: state === 'running' }))
}

/** Deletes a voice; its files are written into `removals`. */
export async function deleteOwnVoice(
  database: Connection,
  { id, sampleKey, consentKey }: StoredVoice,
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('removals')
      .values([{ key: sampleKey }, { key: consentKey }])
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await transaction.deleteFrom('own_voices').where('id', '=', id).execute()
  })
}
