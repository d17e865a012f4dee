import { llamaDescriptions } from '@mega-pipeline/engines/generate'
import { choiceSetting, defineSettings, integerSetting } from '@mega-pipeline/platform/settings'
import { stageSettingsFor } from '@mega-pipeline/platform/stage-service'
import type { z } from 'zod'

const engineIds = Object.values(llamaDescriptions).map(({ id }) => id)

const generationSettings = defineSettings('Generation', {
  GENERATE_ENGINE: choiceSetting(['best', ...engineIds], 'best', {
    description:
      'The language model that expands prompts. Larger ones write better and need more memory; `best` is the best that is here.',
  }),
  MAX_ANSWER_TOKENS: integerSetting(
    { min: 1, max: 1_000_000, default: 2048 },
    {
      description:
        'Tokens that an answer of `/v1/chat/completions` has at most, whatever the request allows. An answer ends also where the context of its model is full.',
    },
  ),
})

export const generateSettings = stageSettingsFor(9002).extend(generationSettings.shape)
export type GenerateSettings = z.infer<typeof generateSettings>
