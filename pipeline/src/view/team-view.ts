import { z } from 'zod'
import { problemSchema } from '../errors.js'
import { languageSchema } from '../language.js'
import { stageSchema } from '../stage.js'
import { teamNameSchema, teamSettingsSchema } from '../team.js'
import { toneSchema } from '../tone.js'

/** What a run of a team would be when nothing else is asked of it. */
export const teamUseSchema = z.object({
  /** Engine ids by stage; a list where later ones stand in for earlier ones. */
  engines: z.record(stageSchema, z.string()),
  languages: z.array(languageSchema),
  words: z.number(),
  tone: toneSchema,
  /** Voice ids by language. */
  voices: z.record(languageSchema, z.string()),
  template: z.string(),
})
export type TeamUse = z.infer<typeof teamUseSchema>

/** A team, and what it would do now. */
export const teamViewSchema = z.object({
  name: teamNameSchema,
  /** False for the team that is always there: only the settings of the environment change it. */
  isChangeable: z.boolean(),
  /** What it does otherwise than the team `local`. */
  settings: teamSettingsSchema,
  /** Null when no run of it could be started now; the problem says why. */
  use: teamUseSchema.nullable(),
  problem: problemSchema.nullable(),
})
export type TeamView = z.infer<typeof teamViewSchema>

/** An engine that a team may choose. */
export const engineChoiceSchema = z.object({
  stage: stageSchema,
  id: z.string(),
  /** Of a translator: the languages that it translates the source language into. */
  targets: z.array(languageSchema),
  /** Of a synthesizer. */
  voices: z.array(z.object({ id: z.string(), name: z.string(), language: languageSchema })),
})

/** Every team, and what teams can be made of. */
export const teamListSchema = z.object({
  teams: z.array(teamViewSchema),
  engines: z.array(engineChoiceSchema),
})
export type TeamList = z.infer<typeof teamListSchema>
