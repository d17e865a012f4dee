import type { EngineOffer } from '@mega-pipeline/pipeline'
import { sql } from 'kysely'
import type { Connection } from './open-database.js'

/** An engine that some service runs or ran. */
export interface SeenEngine {
  readonly offer: EngineOffer
  readonly seenAt: Date
}

/** Makes an engine known, or says that it is still there. */
export async function offerEngine(database: Connection, offer: EngineOffer): Promise<void> {
  await database
    .insertInto('engines')
    .values({
      stage: offer.stage,
      id: offer.id,
      offer: JSON.stringify(offer),
      seen_at: sql<Date>`clock_timestamp()`,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['stage', 'id'])
        .doUpdateSet({ offer: sql`excluded.offer`, seen_at: sql`excluded.seen_at` }),
    )
    .execute()
}

/**
 * Every engine that was ever offered, the ones seen last first. One that is away for a moment is among them:
 * its work waits in the queue until it is back.
 * @param withinSeconds leaves out those that were not seen for longer, by the clock of the database
 */
export async function listEngines(database: Connection, withinSeconds = Infinity): Promise<SeenEngine[]> {
  const engines = database.selectFrom('engines').selectAll().orderBy('seen_at', 'desc')
  const rows = await (
    withinSeconds === Infinity
      ? engines
      : engines.where('seen_at', '>', sql<Date>`clock_timestamp() - make_interval(secs => ${withinSeconds})`)
  ).execute()
  return rows.map(({ offer, seen_at }) => ({ offer, seenAt: seen_at }))
}
