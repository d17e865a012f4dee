import { stageSettingsFor } from '@mega-pipeline/platform/stage-service'
import type { z } from 'zod'

export const translateSettings = stageSettingsFor(9003)
export type TranslateSettings = z.infer<typeof translateSettings>
