import type { Bucket } from '@mega-pipeline/platform/bucket'

/** What the steps of a command work with. */
export interface Workplace {
  /** What all teams share. */
  readonly bucket: Bucket
  /** The folder that the command runs in, with the same folders as the bucket. */
  readonly local: Bucket
  readonly say: (line: string) => void
  /** A file could not be done; the others go on. */
  readonly fail: (line: string) => void
  readonly signal: AbortSignal
}

/** Does something for each of the files. What fails is said, with its name, and keeps nothing from being done. */
export async function forEachFile(
  keys: readonly string[],
  { fail, signal }: Workplace,
  work: (key: string) => Promise<void>,
): Promise<void> {
  for (const key of keys) {
    signal.throwIfAborted()
    try {
      await work(key)
    } catch (error) {
      signal.throwIfAborted()
      fail(`${key}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
}
