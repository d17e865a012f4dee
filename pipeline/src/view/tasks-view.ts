import { z } from 'zod'
import { problemSchema } from '../errors.js'
import { languageSchema } from '../language.js'
import { cellStageSchema, stepSchema } from '../stage.js'

const moment = z.iso.datetime()

/** A task of a run as it went: when it waited, when it was worked on, and what it took. */
export const taskViewSchema = z.object({
  id: z.string(),
  kind: z.enum(['transcribe', 'generate', 'translate', 'synthesize', 'publish', 'assemble']),
  step: stepSchema,
  stage: cellStageSchema,
  language: languageSchema,
  /** The sentence that is translated or spoken; null for the other kinds. */
  text: z.string().nullable(),
  /** The engine that was asked for. */
  askedEngine: z.string(),
  /** The engine that did it; null until it has, and where none is needed. */
  engine: z.string().nullable(),
  state: z.enum(['queued', 'running', 'done', 'failed']),
  progress: z.number(),
  attempts: z.int(),
  problem: problemSchema.nullable(),
  /** Whether another run has brought it: then it costs nothing here. */
  isReused: z.boolean(),
  /** When the run came to need it. */
  wantedAt: moment,
  queuedAt: moment,
  /** When an engine turned to it for the last time. */
  startedAt: moment.nullable(),
  finishedAt: moment.nullable(),
  /** User and system time in the engine's processes, of all attempts; null where nobody could tell. */
  cpuSeconds: z.number().nullable(),
  /** The most memory that those processes held since they began. */
  peakMemoryBytes: z.number().nullable(),
})
export type TaskView = z.infer<typeof taskViewSchema>

export const promptTasksSchema = z.object({
  promptId: z.string(),
  /** The server's clock, for tasks that are not finished. */
  now: moment,
  runs: z.array(z.object({ id: z.string(), team: z.string(), tasks: z.array(taskViewSchema) })),
})
export type PromptTasks = z.infer<typeof promptTasksSchema>
