import type { Processor, Queue, WorkerOptions } from 'bullmq'

/** A worker's options without the connection, which is the store's own affair. */
type WorkerSetup = Omit<WorkerOptions, 'connection'>

type NewJobs = Parameters<Queue['addBulk']>[0]

/** What is used of BullMQ's queue, whatever it is kept in. */
export interface StoredQueue extends Pick<Queue, 'remove' | 'getJobCounts' | 'close'> {
  add(...job: Parameters<Queue['add']>): Promise<unknown>
  addBulk(jobs: NewJobs): Promise<unknown>
  on(event: 'error', listener: (error: Error) => void): unknown
  waitUntilReady(): Promise<unknown>
}

/** What is used of BullMQ's worker. */
interface StoredWorker {
  on(event: 'error', listener: (error: Error) => void): unknown
  on(event: 'lockRenewalFailed', listener: (ids: string[]) => void): unknown
  waitUntilReady(): Promise<void>
  close(): Promise<void>
}

/** Where the queues are kept: what differs between PostgreSQL and Redis. */
export interface QueueStore {
  openQueue(name: string): StoredQueue
  openWorker(name: string, process: Processor, setup: WorkerSetup): StoredWorker
  ready(): Promise<void>
  /** Adds several jobs, whoever else adds the same ones at the same time. */
  addBatch(queue: StoredQueue, jobs: NewJobs): Promise<void>
  close(): Promise<void>
}
