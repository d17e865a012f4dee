import { hostedKeyVariables } from '@mega-pipeline/engines/remote'
import { defineSettings, integerSetting } from '@mega-pipeline/platform/settings'
import {
  engineSetting,
  hostedEngineSettings,
  keySetting,
  stageSettingsFor,
} from '@mega-pipeline/platform/stage-service'
import type { z } from 'zod'

const generationSettings = defineSettings('Generation', {
  GENERATE_ENGINE: engineSetting(
    'The language model that expands prompts and answers when none is asked for; several, and the later ones stand in for ' +
      'the earlier ones. Larger ones write better and need more memory; `best` is the best that is here. ' +
      '`docs/replacing-a-stage.md` lists those elsewhere.',
    'openai:llama3.1@http://127.0.0.1:11434/v1,llama:qwen2.5-1.5b',
  ),
  GENERATE_API_KEY: keySetting(
    'Key for engines in `GENERATE_ENGINE` that are named with an address. None: they are asked without one.',
  ),
  MAX_ANSWER_TOKENS: integerSetting(
    { min: 1, max: 1_000_000, default: 2048 },
    {
      description:
        'Tokens that an answer of `/v1/chat/completions` has at most, whatever the request allows. An answer ends also where the context of its model is full.',
    },
  ),
})

const hostedSettings = defineSettings('Hosted engines', hostedEngineSettings(hostedKeyVariables))

export const generateSettings = stageSettingsFor(9002).extend({
  ...generationSettings.shape,
  ...hostedSettings.shape,
})
export type GenerateSettings = z.infer<typeof generateSettings>
