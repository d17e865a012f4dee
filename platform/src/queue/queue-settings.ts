/** How the queues behave. All times are milliseconds. */
export interface QueueTimings {
  /**
   * How long a worker may be silent before its tasks are given to others. It is heard of every third of this,
   * as long as its event loop turns.
   */
  readonly lockMilliseconds: number
  /** How often workers look for tasks of silent workers. */
  readonly stalledCheckMilliseconds: number
  /** How often an idle worker looks by itself, so that a lost notification costs no more than this. */
  readonly pollMilliseconds: number
  /** How often a task is tried in all. */
  readonly attempts: number
  /** The delay before the second attempt; it doubles with each further one. */
  readonly backoffMilliseconds: number
}

export interface QueueSettings extends Partial<QueueTimings> {
  readonly databaseUrl: string
  /** Where it is given, the queues are kept in this Redis or Valkey and not in the database. */
  readonly redisUrl?: string | undefined
  /** Hears of lost connections and of tasks taken over; the queue goes on by itself. */
  readonly onError?: (error: Error) => void
}

/** The reasons for these figures are in docs/decisions/0001-queue.md. */
export const defaultTimings: QueueTimings = {
  lockMilliseconds: 5000,
  stalledCheckMilliseconds: 1000,
  pollMilliseconds: 500,
  attempts: 3,
  backoffMilliseconds: 1000,
}
