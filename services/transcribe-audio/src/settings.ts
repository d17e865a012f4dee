import { hostedKeyVariables } from '@mega-pipeline/engines/remote'
import { defineSettings } from '@mega-pipeline/platform/settings'
import {
  engineSetting,
  hostedEngineSettings,
  keySetting,
  stageSettingsFor,
} from '@mega-pipeline/platform/stage-service'
import type { z } from 'zod'

/** The best for English first. */
export const transcriptionEngineIds = ['moonshine:base', 'moonshine:tiny', 'whisper:base'] as const

const transcriptionSettings = defineSettings('Transcription', {
  TRANSCRIBE_ENGINE: engineSetting(
    'What writes down what is said when no engine is asked for; several, and the later ones stand in for the earlier ' +
      'ones. Moonshine understands English; `moonshine:tiny` is faster and makes more errors. `whisper:base` understands ' +
      'nearly a hundred languages and tells when each word is said, but is slower. `best` is the best Moonshine that is ' +
      'here for English and, when it is here, Whisper for the rest. `docs/replacing-a-stage.md` lists those elsewhere.',
    'openai:whisper-1@http://127.0.0.1:8000/v1,moonshine:base',
  ),
  TRANSCRIBE_API_KEY: keySetting(
    'Key for engines in `TRANSCRIBE_ENGINE` that are named with an address. None: they are asked without one.',
  ),
})

const hostedSettings = defineSettings('Hosted engines', hostedEngineSettings(hostedKeyVariables))

export const transcribeSettings = stageSettingsFor(9001).extend({
  ...transcriptionSettings.shape,
  ...hostedSettings.shape,
})
export type TranscribeSettings = z.infer<typeof transcribeSettings>
