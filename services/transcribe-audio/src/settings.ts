import { choiceSetting, defineSettings } from '@mega-pipeline/platform/settings'
import { stageSettings } from '@mega-pipeline/platform/stage-service'

const transcriptionSettings = defineSettings('Transcription', {
  TRANSCRIBE_ENGINE: choiceSetting(['moonshine:base', 'moonshine:tiny', 'best'], 'best', {
    description:
      'What writes down what is said. `moonshine:tiny` is faster and makes more errors; `best` is the best that is here.',
  }),
})

export const transcribeSettings = stageSettings.extend(transcriptionSettings.shape)
