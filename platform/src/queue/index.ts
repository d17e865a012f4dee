export { openTaskQueue } from './open-task-queue.js'
export { defaultTimings, type QueueSettings, type QueueTimings } from './queue-settings.js'
export type { PulledTask, TaskCounts, TaskHandler, TaskQueue, TaskWorker } from './task-queue.js'
