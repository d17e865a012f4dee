import { sql } from 'kysely'
import { steps } from '@mega-pipeline/pipeline'
import { openDatabase } from '../database/index.js'
import type { Log } from '../log/index.js'
import { openTaskQueue } from '../queue/index.js'
import { OutageLog } from './outage-log.js'
import type { Workplace } from './reconcile.js'
import { untilItWorks } from './until-it-works.js'

/** The stores that tasks are kept in. */
export interface Stores extends Workplace {
  /** Hears of calls that failed, and writes to the log when the stores go and when they are back. */
  readonly onError: (error: unknown) => void
  /** Closes them. Who works with them has stopped before. */
  close(): Promise<void>
}

/** Opens the database and the work queues, waiting for them where they are not there yet. */
export async function openStores(
  settings: { readonly DATABASE_URL?: string | undefined; readonly REDIS_URL?: string | undefined },
  log: Log,
): Promise<Stores> {
  const databaseUrl = settings.DATABASE_URL ?? ''
  const questions: (() => Promise<unknown>)[] = []
  const outages = new OutageLog(log, () => Promise.all(questions.map((question) => question())))
  const onError = outages.failed
  const database = await untilItWorks(() => openDatabase(databaseUrl, { onError }), log)
  questions.push(() => sql`select 1`.execute(database))
  const queue = openTaskQueue({ databaseUrl, redisUrl: settings.REDIS_URL, onError })
  await untilItWorks(() => queue.ready(), log)
  questions.push(() => queue.counts(steps[0]))
  return {
    database,
    queue,
    onError,
    close: async () => {
      outages.stop()
      await queue.close()
      await database.destroy()
    },
  }
}
