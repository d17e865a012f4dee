import { createMoonshineEngine, moonshineDescriptions } from '@mega-pipeline/engines/transcribe'
import type { ModelStore } from '@mega-pipeline/platform/models'
import { readSettings } from '@mega-pipeline/platform/settings'
import { firstPresent, runStageService, type OpenedEngine } from '@mega-pipeline/platform/stage-service'
import { transcribeSettings } from './settings.js'
import { transcribeTask } from './transcribe-task.js'

const settings = readSettings(transcribeSettings)

async function openEngine(models: ModelStore): Promise<OpenedEngine> {
  const variant = await chosenVariant(models)
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

async function chosenVariant(models: ModelStore): Promise<'base' | 'tiny'> {
  if (settings.TRANSCRIBE_ENGINE === 'moonshine:base') return 'base'
  if (settings.TRANSCRIBE_ENGINE === 'moonshine:tiny') return 'tiny'
  return (await firstPresent(models, ['moonshine-base', 'moonshine-tiny'])) === 'moonshine-base'
    ? 'base'
    : 'tiny'
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
