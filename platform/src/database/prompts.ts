import { sql } from 'kysely'
import type { Prompt, Run } from '@mega-pipeline/pipeline'
import { notifyDeleted, touchPrompts } from './changes.js'
import type { Connection } from './open-database.js'
import { removeTasks } from './remove-tasks.js'

/**
 * Writes a prompt and its runs, all or nothing. From then on its recording is owned, and no longer to be removed.
 * Gives false, and writes nothing, when a prompt with this idempotency key is there already.
 */
export async function insertPrompt(
  database: Connection,
  prompt: Prompt,
  runs: readonly Run[],
  idempotencyKey: string | null = null,
): Promise<boolean> {
  const isNew = await database.transaction().execute(async (transaction) => {
    const inserted = await transaction
      .insertInto('prompts')
      .values({
        id: prompt.id,
        created_at: prompt.createdAt,
        source: JSON.stringify(prompt.source),
        idempotency_key: idempotencyKey,
      })
      .onConflict((conflict) => conflict.column('idempotency_key').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!inserted) return false
    if (prompt.source.kind === 'recording') {
      await transaction.deleteFrom('removals').where('key', '=', prompt.source.recording.key).execute()
    }
    for (const { id, promptId, team, settings } of runs) {
      await transaction
        .insertInto('runs')
        .values({
          id,
          prompt_id: promptId,
          team,
          settings: JSON.stringify(settings),
          // Each its own moment, so that they keep their order.
          created_at: sql<Date>`clock_timestamp()`,
        })
        .execute()
    }
    return true
  })
  if (isNew) await touchPrompts(database, [prompt.id])
  return isNew
}

/** The prompt that was sent with this idempotency key, if it is still there. */
export async function findPromptByKey(
  database: Connection,
  idempotencyKey: string,
): Promise<Pick<Prompt, 'id' | 'source'> | undefined> {
  const key = sql<boolean>`idempotency_key = ${idempotencyKey}`
  return database.selectFrom('prompts').select(['id', 'source']).where(key).executeTakeFirst()
}

/**
 * Deletes a prompt with all that is its own, and gives the ids of the tasks that nobody needs any more.
 * The files that go with it are written into `removals`, so that a crash cannot leave them behind for good.
 */
export async function deletePrompt(database: Connection, promptId: string): Promise<string[] | null> {
  const taskIds = await database.transaction().execute(async (transaction) => {
    const { rows: orphans } = await sql<{ id: string }>`
      select id from tasks where id in
        (select task_id from run_tasks join runs on runs.id = run_id where prompt_id = ${promptId})
      and id not in
        (select task_id from run_tasks join runs on runs.id = run_id where prompt_id <> ${promptId})
      for update`.execute(transaction)
    const ids = orphans.map(({ id }) => id)
    await sql`
      insert into removals (key)
        select source #>> '{recording,key}' from prompts where id = ${promptId} and source ? 'recording'
      on conflict do nothing`.execute(transaction)
    const { numDeletedRows } = await transaction
      .deleteFrom('prompts')
      .where('id', '=', promptId)
      .executeTakeFirstOrThrow()
    if (numDeletedRows === 0n) return null
    await removeTasks(transaction, ids)
    await transaction.insertInto('deleted_prompts').values({ id: promptId }).execute()
    return ids
  })
  if (taskIds !== null) await notifyDeleted(database, promptId)
  return taskIds
}

/** Keys of files that are to be removed from the bucket now. */
export async function listDueRemovals(database: Connection): Promise<string[]> {
  const due = sql<boolean>`due_at <= clock_timestamp()`
  return (await database.selectFrom('removals').select('key').where(due).limit(1000).execute()).map(
    ({ key }) => key,
  )
}

/** Notes files that nobody needs any more, or will need if nobody claims them in time. */
export async function addRemovals(
  database: Connection,
  keys: readonly string[],
  options: { inSeconds?: number } = {},
): Promise<void> {
  if (keys.length === 0) return
  const due_at = sql<Date>`clock_timestamp() + make_interval(secs => ${options.inSeconds ?? 0})`
  await database
    .insertInto('removals')
    .values(keys.map((key) => ({ key, due_at })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Notes that a file is gone. */
export async function removalDone(database: Connection, key: string): Promise<void> {
  await database.deleteFrom('removals').where('key', '=', key).execute()
}

/** A prompt that was changed or deleted. */
export interface PromptChange {
  readonly id: string
  readonly revision: number
  readonly isDeleted: boolean
}

/** What changed after a revision, or within the last seconds, in the order it happened; of one prompt or of all. */
export async function changesSince(
  database: Connection,
  since: { revision: number } | { seconds: number },
  promptId?: string,
): Promise<PromptChange[]> {
  const isNew =
    'revision' in since
      ? sql`revision > ${since.revision}`
      : sql`changed_at > clock_timestamp() - make_interval(secs => ${since.seconds})`
  const condition = promptId === undefined ? isNew : sql`id = ${promptId} and ${isNew}`
  const { rows } = await sql<{ id: string; revision: string; deleted: boolean }>`
    select id, revision, deleted_at is not null as deleted from prompts where ${condition}
    union all
    select id, revision, true as deleted from deleted_prompts where ${condition}
    order by revision`.execute(database)
  return rows.map(({ id, revision, deleted }) => ({ id, revision: Number(revision), isDeleted: deleted }))
}

/** The revision that was given last. */
export async function newestRevision(database: Connection): Promise<string> {
  const { rows } = await sql<{ revision: string }>`select last_value as revision from revisions`.execute(
    database,
  )
  return rows[0]?.revision ?? '0'
}
