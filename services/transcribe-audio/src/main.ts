import { createMoonshineEngine, moonshineDescriptions } from '@mega-pipeline/engines/transcribe'
import type { ModelStore } from '@mega-pipeline/platform/models'
import { choiceSetting, defineSettings, readSettings } from '@mega-pipeline/platform/settings'
import { runStageService, stageSettings, type OpenedEngine } from '@mega-pipeline/platform/stage-service'
import { transcribeTask } from './transcribe-task.js'

const engineSettings = defineSettings('Transcription', {
  TRANSCRIBE_ENGINE: choiceSetting(['moonshine:base', 'moonshine:tiny'], 'moonshine:base', {
    description: 'The engine that writes down what is said. `tiny` is faster and makes twice the errors.',
  }),
})

const settings = readSettings(stageSettings.extend(engineSettings.shape))

async function openEngine(models: ModelStore): Promise<OpenedEngine> {
  const variant = settings.TRANSCRIBE_ENGINE === 'moonshine:tiny' ? 'tiny' : 'base'
  const engine = createMoonshineEngine({
    variant,
    directory: await models.directory(`moonshine-${variant}`),
    vadDirectory: await models.directory('silero-vad'),
  })
  return {
    offer: moonshineDescriptions[variant],
    engine,
    performers: (bucket) => ({ transcribe: transcribeTask(engine, bucket, settings.MAX_AUDIO_SECONDS) }),
  }
}

await runStageService(
  {
    name: 'transcribe-audio',
    version: '0.1.0',
    description: 'Writes down what is said in a recording.',
    steps: ['transcribe_audio'],
    openEngine,
  },
  settings,
)
