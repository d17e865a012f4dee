import { choiceSetting, defineSettings } from '@mega-pipeline/platform/settings'
import { stageSettingsFor } from '@mega-pipeline/platform/stage-service'
import type { z } from 'zod'

/** The best for English first. */
export const transcriptionEngineIds = ['moonshine:base', 'moonshine:tiny', 'whisper:base'] as const

const transcriptionSettings = defineSettings('Transcription', {
  TRANSCRIBE_ENGINE: choiceSetting([...transcriptionEngineIds, 'best'], 'best', {
    description:
      'What writes down what is said when no engine is asked for. Moonshine understands English; `moonshine:tiny` is ' +
      'faster and makes more errors. `whisper:base` understands nearly a hundred languages and tells when each word is said, ' +
      'but is slower. `best` is the best Moonshine that is here for English and, when it is here, Whisper for the rest.',
  }),
})

export const transcribeSettings = stageSettingsFor(9001).extend(transcriptionSettings.shape)
export type TranscribeSettings = z.infer<typeof transcribeSettings>
