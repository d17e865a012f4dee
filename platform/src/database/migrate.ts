import { Migrator, type Kysely } from 'kysely'
import { PipelineError } from '@mega-pipeline/pipeline'
import type { Tables } from './tables.js'
import * as first from './migrations/0001-first.js'
import * as ownVoices from './migrations/0002-own-voices.js'
import * as teams from './migrations/0003-teams.js'
import * as changes from './migrations/0004-changes.js'
import * as search from './migrations/0005-search.js'
import * as costsAndServices from './migrations/0006-costs-and-services.js'
import * as idempotency from './migrations/0010-idempotency.js'
import * as transcriptSubtitles from './migrations/0011-transcript-subtitles.js'

const migrations = {
  '0001-first': first,
  '0002-own-voices': ownVoices,
  '0003-teams': teams,
  '0004-changes': changes,
  '0005-search': search,
  '0006-costs-and-services': costsAndServices,
  '0010-idempotency': idempotency,
  '0011-transcript-subtitles': transcriptSubtitles,
}

/** Brings the tables up to this version. Several services may call it at once: PostgreSQL lets one through. */
export async function migrate(database: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateToLatest()
  if (error instanceof PipelineError) throw error
  if (error !== undefined) {
    throw new PipelineError(
      'internal',
      'migration_failed',
      'The database could not be brought up to this version. Nothing was changed; the log has the reason.',
      { cause: error },
    )
  }
}
