import { z } from 'zod'
import { PipelineError } from './errors.js'
import { parseEngineReferences } from './engine-reference.js'
import { languageSchema } from './language.js'
import { wordLimits } from './run-defaults.js'
import { stageSchema } from './stage.js'
import { toneSchema } from './tone.js'

/** The team that is always there. What it uses is said by the settings of the environment, so it is not stored. */
export const localTeam = 'local'

/** Where teams are named, it means each of them. */
export const allTeams = 'all'

/** Windows keeps these for devices, whatever folder they are in. */
const deviceName = /^(con|prn|aux|nul|com\d|lpt\d)$/

/**
 * A team's name. It is a folder of the bucket and a part of a cell's name, so it has no dots, and no capitals, which
 * some file systems do not tell apart.
 */
export const teamNameSchema = z
  .string()
  .regex(
    /^[a-z0-9](?:[a-z0-9_-]{0,38}[a-z0-9])?$/,
    'a team is named by 1 to 40 letters from a to z, digits and hyphens, such as "group-01"',
  )
  .refine(
    (name) => name !== allTeams && !deviceName.test(name),
    'this name has a meaning of its own; take another',
  )

const engineListSchema = z
  .string()
  .max(1000)
  .transform((list, context) => {
    try {
      const engines = parseEngineReferences(list)
      if (engines.length > 0) return engines.map(({ id }) => id).join(',')
      context.addIssue({
        code: 'custom',
        message: 'names no engine; leave the stage out to take the default',
      })
    } catch (error) {
      if (!(error instanceof PipelineError)) throw error
      context.addIssue({ code: 'custom', message: error.message })
    }
    return z.NEVER
  })

/** What a team does otherwise than the team `local`; what is left out it does alike. */
export const teamSettingsSchema = z.strictObject({
  /** Engine ids by stage, or lists of ids, of which the later ones stand in for the earlier ones. */
  engines: z.partialRecord(stageSchema, engineListSchema).optional(),
  /** Target languages, in order. */
  languages: z.array(languageSchema).min(1).max(100).optional(),
  words: z.number().int().min(wordLimits.minimum).max(wordLimits.maximum).optional(),
  tone: toneSchema.optional(),
  /** Ids of voices; each is for the language it speaks. */
  voices: z.array(z.string().min(1).max(200)).max(200).optional(),
  /** The prompt template; see `prompt-template.ts`. */
  template: z.string().max(4000).optional(),
})
export type TeamSettings = z.infer<typeof teamSettingsSchema>

/** A named choice of engines and of what they are asked for. */
export const teamSchema = teamSettingsSchema.extend({ name: teamNameSchema })
export type Team = z.infer<typeof teamSchema>

/** A file of teams, as they are exported and imported. */
export const teamFileSchema = z.object({ teams: z.array(teamSchema).min(1) })
