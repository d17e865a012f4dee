import { defineSettings, noted, runSettings, storeSettings } from '@mega-pipeline/platform/settings'
import { z } from 'zod'

const commandSettings = defineSettings('Stage commands', {
  TEAM: noted(z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u), {
    description: 'The team whose folders of the bucket a stage command works in.',
    mustBe: 'the name of your team, of letters, digits, dots and dashes, such as group-01',
  }),
})

/** Every setting of a stage command besides those of its engine. */
export const stageCommandSettings = z.object({
  MEGA_HOME: storeSettings.shape.MEGA_HOME,
  BUCKET_URL: storeSettings.shape.BUCKET_URL,
  ...runSettings.shape,
  ...commandSettings.shape,
})
export type StageCommandSettings = z.infer<typeof stageCommandSettings>
