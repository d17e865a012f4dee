import { choiceSetting, defineSettings } from '@mega-pipeline/platform/settings'
import { stageSettingsFor } from '@mega-pipeline/platform/stage-service'
import type { z } from 'zod'

const transcriptionSettings = defineSettings('Transcription', {
  TRANSCRIBE_ENGINE: choiceSetting(['moonshine:base', 'moonshine:tiny', 'best'], 'best', {
    description:
      'What writes down what is said. `moonshine:tiny` is faster and makes more errors; `best` is the best that is here.',
  }),
})

export const transcribeSettings = stageSettingsFor(9001).extend(transcriptionSettings.shape)
export type TranscribeSettings = z.infer<typeof transcribeSettings>
