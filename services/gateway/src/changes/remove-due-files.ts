import type { Bucket } from '@mega-pipeline/platform/bucket'
import { listDueRemovals, removalDone, type Connection } from '@mega-pipeline/platform/database'

/** Removes the files that nobody owns any more from the bucket. */
export async function removeDueFiles({
  database,
  bucket,
}: {
  database: Connection
  bucket: Bucket
}): Promise<void> {
  for (const key of await listDueRemovals(database)) {
    await bucket.remove(key)
    await removalDone(database, key)
  }
}
