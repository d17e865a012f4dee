import {
  cellStageSchema,
  cellStatusSchema,
  languageSchema,
  stages,
  toneSchema,
} from '@mega-pipeline/pipeline'
import { z } from 'zod'

const sentenceSchema = z.object({
  text: z.string(),
  /** What really made it; null for what a person wrote. */
  engine: z.string().nullable(),
  startSeconds: z.number().nullable(),
  endSeconds: z.number().nullable(),
  /** Guards that tripped while it was made. */
  notes: z.array(z.string()),
})

const cellSchema = z.object({
  /** `<team>.<stage>.<language>`. */
  id: z.string(),
  stage: cellStageSchema,
  language: languageSchema,
  status: cellStatusSchema,
  engine: z.string().nullable(),
  edited: z.boolean(),
  waitSeconds: z.number(),
  computeSeconds: z.number(),
  /** Why it failed. */
  problem: z.string().nullable(),
  sentences: z.array(sentenceSchema),
  edits: z.array(z.object({ was: z.string().nullable(), is: z.string() })),
})

const settingsSchema = z.object({
  language: languageSchema,
  languages: z.array(languageSchema),
  words: z.number(),
  tone: toneSchema,
  template: z.string(),
  seed: z.number(),
  temperature: z.number(),
  voices: z.record(z.string(), z.string()),
  speed: z.number(),
  ownVoice: z.object({ engine: z.string() }).nullable(),
})

/** The form of `provenance.json`. A change that readers could trip over gets a new version. */
export const provenanceSchema = z.object({
  format: z.literal('mega-pipeline/provenance'),
  version: z.literal(1),
  note: z.string(),
  prompt: z.object({
    id: z.string(),
    createdAt: z.iso.datetime(),
    text: z.string().nullable(),
    recording: z.object({ contentType: z.string(), seconds: z.number(), sha256: z.string() }).nullable(),
  }),
  runs: z.array(
    z.object({
      team: z.string(),
      settings: settingsSchema,
      engines: z.array(
        z.object({
          stage: z.enum(stages),
          id: z.string(),
          version: z.string(),
          /** SPDX expression of the model's weights. */
          licence: z.string().nullable(),
        }),
      ),
      cells: z.array(cellSchema),
    }),
  ),
  /** Every other file of the archive. */
  files: z.array(
    z.object({
      path: z.string(),
      cell: z.string().nullable(),
      contentType: z.string(),
      bytes: z.number(),
      /** Of its content, in hexadecimal. */
      sha256: z.string(),
    }),
  ),
})
export type Provenance = z.infer<typeof provenanceSchema>
