import { runningEngines } from '@mega-pipeline/engines/compute'
import { createTranscriptionLadder } from '@mega-pipeline/engines/ladder'
import type { TranscriptionEngine } from '@mega-pipeline/pipeline'
import type { StageService } from '@mega-pipeline/platform/stage-service'
import { openEngines } from './engines.js'
import { addTranscribeRoutes } from './routes/transcribe-routes.js'
import type { TranscribeSettings } from './settings.js'
import { transcribeTask } from './transcribe-task.js'

/** Writes down what is said in recordings. */
export function transcribeService(settings: TranscribeSettings): StageService<TranscriptionEngine> {
  return {
    name: 'transcribe-audio',
    version: '0.1.0',
    description: 'Writes down what is said in a recording.',
    steps: ['transcribe_audio'],
    // OpenAI's names, by which its clients ask.
    aliases: ['whisper-1', 'gpt-4o-transcribe', 'gpt-4o-mini-transcribe', 'gpt-transcribe'],
    preferred: settings.TRANSCRIBE_ENGINE,
    join: (engines, onStepDown) => createTranscriptionLadder(engines, settings.ENGINE_PATIENCE, onStepDown),
    openEngines: (models) => openEngines(settings, models),
    abilitiesOf: ({ description }) => description,
    runningEngines,
    performers: (engines, bucket) => ({
      transcribe: transcribeTask(engines, bucket, settings.MAX_AUDIO_SECONDS),
    }),
    addRoutes: (http, served) => addTranscribeRoutes(http, served, settings.MAX_AUDIO_SECONDS),
  }
}
