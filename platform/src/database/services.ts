import { sql } from 'kysely'
import type { EngineMemory, Stage } from '@mega-pipeline/pipeline'
import type { Connection } from './open-database.js'

/** How long a service that was killed is remembered, so that somebody can be told. */
const FORGET_AFTER_SECONDS = 3600

/** One process of a stage service, as it says itself. */
export interface ServiceReport {
  /** Made when the process begins. */
  readonly id: string
  /** Such as `translate-text`. */
  readonly name: string
  readonly stage: Stage
  /** Name of the machine it runs on. */
  readonly host: string
  /** Where its HTTP API answers; null when it serves none. */
  readonly url: string | null
  /** The engines that are in memory now. */
  readonly engines: readonly EngineMemory[]
}

/** A service that reported, with the clock of the database. */
export interface SeenService extends ServiceReport {
  readonly startedAt: Date
  readonly seenAt: Date
  /** Seconds since it last reported. */
  readonly silentSeconds: number
}

/** Notes that a service is at work. Those of the same name on the same machine that went without a word are forgotten. */
export async function reportService(database: Connection, report: ServiceReport): Promise<void> {
  const now = sql<Date>`clock_timestamp()`
  const { engines, ...service } = report
  await database
    .insertInto('services')
    .values({ ...service, engines: JSON.stringify(engines), started_at: now, seen_at: now })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet({ engines: sql`excluded.engines`, url: sql`excluded.url`, seen_at: now }),
    )
    .execute()
}

/** Forgets a service that ends in order. */
export async function removeService(database: Connection, id: string): Promise<void> {
  await database.deleteFrom('services').where('id', '=', id).execute()
}

/** Every service that reported within the last hour, the one that began first first. */
export async function listServices(database: Connection): Promise<SeenService[]> {
  const { rows } = await sql<ServiceRow>`
    select *, extract(epoch from clock_timestamp() - seen_at)::float8 as silent_seconds from services
    where seen_at > clock_timestamp() - make_interval(secs => ${FORGET_AFTER_SECONDS})
    order by started_at, id`.execute(database)
  return rows.map(({ started_at, seen_at, silent_seconds, ...service }) => ({
    ...service,
    startedAt: started_at,
    seenAt: seen_at,
    silentSeconds: silent_seconds,
  }))
}

interface ServiceRow extends ServiceReport {
  started_at: Date
  seen_at: Date
  silent_seconds: number
}
