import { stageSettingsFor } from '@mega-pipeline/platform/stage-service'
import type { z } from 'zod'

export const synthesizeSettings = stageSettingsFor(9004)
export type SynthesizeSettings = z.infer<typeof synthesizeSettings>
