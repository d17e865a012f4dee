import { z } from 'zod'

export const databaseSettingsSchema = z.object({
  /** Everything of the database lies in here. */
  directory: z.string(),
  /** On 127.0.0.1. */
  port: z.int(),
  /** False for tests: faster, and the data may be lost when the machine (not the process) fails. */
  durable: z.boolean(),
})
export type DatabaseSettings = z.infer<typeof databaseSettingsSchema>
