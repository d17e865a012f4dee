import { runningEngines } from '@mega-pipeline/engines/compute'
import { createSpeechLadder } from '@mega-pipeline/engines/ladder'
import type { SpeechEngine } from '@mega-pipeline/pipeline'
import type { StageService } from '@mega-pipeline/platform/stage-service'
import { assembleTask } from './assemble-task.js'
import { openEngines } from './engines.js'
import { addSynthesizeRoutes } from './routes/synthesize-routes.js'
import type { SynthesizeSettings } from './settings.js'
import { synthesizeTask } from './synthesize-task.js'

/** Speaks texts, sentence by sentence, and joins them into narrations. */
export function synthesizeService(settings?: SynthesizeSettings): StageService<SpeechEngine> {
  return {
    name: 'synthesize-audio',
    version: '0.1.0',
    description: 'Speaks texts, sentence by sentence, and joins them into narrations.',
    steps: ['synthesis_audio_en', 'synthesis_audio'],
    // OpenAI's names, by which its clients ask.
    aliases: ['tts-1', 'tts-1-hd', 'gpt-4o-mini-tts'],
    preferred: settings?.SYNTHESIZE_ENGINE,
    ...(settings && {
      join: (engines, onStepDown) => createSpeechLadder(engines, settings.ENGINE_PATIENCE, onStepDown),
    }),
    openEngines: (models) => openEngines(models, settings),
    abilitiesOf: ({ description, voices, ownVoices }) => ({
      ...description,
      voices,
      ...(ownVoices && { takesVoiceSample: true }),
    }),
    runningEngines,
    performers: (engines, bucket) => ({
      synthesize: synthesizeTask(engines, bucket),
      assemble: assembleTask(bucket),
    }),
    addRoutes: addSynthesizeRoutes,
  }
}
