import type { TranscriptionEngine } from '@mega-pipeline/pipeline'
import type { StageService } from '@mega-pipeline/platform/stage-service'
import { openEngines } from './engines.js'
import type { TranscribeSettings } from './settings.js'
import { transcribeTask } from './transcribe-task.js'

/** Writes down what is said in recordings. */
export function transcribeService(settings: TranscribeSettings): StageService<TranscriptionEngine> {
  return {
    name: 'transcribe-audio',
    version: '0.1.0',
    description: 'Writes down what is said in a recording.',
    steps: ['transcribe_audio'],
    openEngines: (models) => openEngines(settings, models),
    abilitiesOf: ({ description }) => description,
    performers: (engines, bucket) => ({
      transcribe: transcribeTask(engines, bucket, settings.MAX_AUDIO_SECONDS),
    }),
    addRoutes: () => {},
  }
}
