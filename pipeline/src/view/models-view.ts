import { z } from 'zod'
import { languageSchema } from '../language.js'
import { stageSchema } from '../stage.js'

/** A download of a model, from being asked for until it is there. */
export const modelPullSchema = z.object({
  /** One is fetched at a time; the others are `queued`. */
  state: z.enum(['queued', 'fetching', 'failed']),
  activity: z.enum(['waiting', 'downloading', 'unpacking', 'checking', 'done']).nullable(),
  /** The file or package in hand. */
  item: z.string().nullable(),
  /** Of the item; the total is null where it is not known beforehand. */
  bytes: z.number().nullable(),
  totalBytes: z.number().nullable(),
  secondsLeft: z.number().nullable(),
  problem: z.object({ code: z.string(), message: z.string() }).nullable(),
})
export type ModelPullView = z.infer<typeof modelPullSchema>

export const modelViewSchema = z.object({
  id: z.string(),
  stage: stageSchema.or(z.literal('measuring')),
  languages: z.array(languageSchema),
  licence: z.string(),
  /** Size of its files; null where they are packages whose size is not known beforehand. */
  bytes: z.number().nullable(),
  /** Memory that an engine needs with it. */
  memoryBytes: z.number(),
  /** Whether the default team uses it. */
  isDefault: z.boolean(),
  /** Null where the gateway does not see the models. */
  isPresent: z.boolean().nullable(),
  /** When it was fetched from here; services that started before do not know it yet. */
  fetchedAt: z.iso.datetime().nullable(),
  pull: modelPullSchema.nullable(),
})
export type ModelView = z.infer<typeof modelViewSchema>

export const modelsViewSchema = z.object({
  /** Whether the gateway shares the models' folder with the stage services, so that models can be fetched from here. */
  isShared: z.boolean(),
  models: z.array(modelViewSchema),
})
export type ModelsView = z.infer<typeof modelsViewSchema>
