import { z } from 'zod'
import { languageSchema } from '../language.js'
import { stageSchema, stepSchema } from '../stage.js'

const moment = z.iso.datetime()

/** A process of a stage service. */
export const serviceViewSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** Name of the machine it runs on. */
  host: z.string(),
  /** Where its own API answers; null when it serves none. */
  url: z.string().nullable(),
  /** Whether it has not been heard of for a while, so that it was probably killed or is stuck. */
  isSilent: z.boolean(),
  startedAt: moment,
  seenAt: moment,
  /** The engines whose processes run now; the bytes are null where the system does not tell them. */
  engines: z.array(z.object({ engine: z.string(), residentBytes: z.number().nullable() })),
})
export type ServiceView = z.infer<typeof serviceViewSchema>

/** What is known of a stage: who does its work, how they are, and what waits. */
export const stageViewSchema = z.object({
  stage: stageSchema,
  /** `ready`: a service reports. `silent`: those there were have not been heard of. `absent`: there is none. */
  health: z.enum(['ready', 'silent', 'absent']),
  /** Since when it is so; null when no service was ever there. */
  since: moment.nullable(),
  services: z.array(serviceViewSchema),
  /** What can be asked for, the default first. */
  engines: z.array(
    z.object({
      id: z.string(),
      isDefault: z.boolean(),
      licence: z.string(),
      languages: z.array(languageSchema),
    }),
  ),
  /** Of a translator: the engine that takes each language first. */
  tiers: z.array(z.object({ language: languageSchema, engine: z.string() })),
  /** The engine that worked last, and its place among those that stand in for each other, counted from 1. */
  lastUse: z.object({ engine: z.string(), at: moment, rung: z.int().nullable(), rungs: z.int() }).nullable(),
  queue: z.array(
    z.object({
      step: stepSchema,
      waiting: z.int(),
      working: z.int(),
      /** Failed in passing; to be tried again. */
      delayed: z.int(),
    }),
  ),
  /** Why a task failed last, if one has failed since the last one that was done. */
  lastProblem: z.object({ code: z.string(), message: z.string(), at: moment }).nullable(),
})
export type StageView = z.infer<typeof stageViewSchema>

export const enginesViewSchema = z.object({ stages: z.array(stageViewSchema) })
export type EnginesView = z.infer<typeof enginesViewSchema>
