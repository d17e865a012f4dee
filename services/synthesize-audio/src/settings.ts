import { hostedKeyVariables } from '@mega-pipeline/engines/remote'
import { defineSettings, listSetting } from '@mega-pipeline/platform/settings'
import {
  engineSetting,
  hostedEngineSettings,
  keySetting,
  stageSettingsFor,
} from '@mega-pipeline/platform/stage-service'
import type { z } from 'zod'

const speechSettings = defineSettings('Speech', {
  SYNTHESIZE_ENGINE: engineSetting(
    'What speaks when no engine is asked for; several, and the later ones stand in for the earlier ones. `best` is Kokoro ' +
      'on this machine. `docs/replacing-a-stage.md` lists those elsewhere.',
    'openai:tts-1@http://127.0.0.1:8880/v1,kokoro:fp16',
  ),
  SYNTHESIZE_API_KEY: keySetting(
    'Key for engines in `SYNTHESIZE_ENGINE` that are named with an address. None: they are asked without one.',
  ),
  SYNTHESIZE_VOICES: listSetting({
    description:
      'Voices of the engines on other servers, besides those that the servers list: each `<id>`, or `<id>/<language>` for a ' +
      'voice that speaks one language only. The first is their default.',
  }),
})

const hostedSettings = defineSettings('Hosted engines', hostedEngineSettings(hostedKeyVariables))

export const synthesizeSettings = stageSettingsFor(9004).extend({
  ...speechSettings.shape,
  ...hostedSettings.shape,
})
export type SynthesizeSettings = z.infer<typeof synthesizeSettings>
