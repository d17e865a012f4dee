import { createKokoroEngine, kokoroDescription, kokoroVoices } from '@mega-pipeline/engines/synthesize'
import type { ModelStore } from '@mega-pipeline/platform/models'
import { readSettings } from '@mega-pipeline/platform/settings'
import { runStageService, stageSettings, type OpenedEngine } from '@mega-pipeline/platform/stage-service'
import { assembleTask } from './assemble-task.js'
import { synthesizeTask } from './synthesize-task.js'

async function openEngine(models: ModelStore): Promise<OpenedEngine> {
  const engine = createKokoroEngine({
    directory: await models.directory('kokoro-fp16'),
    voicesDirectory: await models.directory('kokoro-voices'),
  })
  return {
    offer: { ...kokoroDescription, voices: kokoroVoices },
    engine,
    performers: (bucket) => ({ synthesize: synthesizeTask(engine, bucket), assemble: assembleTask(bucket) }),
  }
}

await runStageService(
  {
    name: 'synthesize-audio',
    version: '0.1.0',
    description: 'Speaks texts, sentence by sentence, and joins them into narrations.',
    steps: ['synthesis_audio_en', 'synthesis_audio'],
    openEngine,
  },
  readSettings(stageSettings),
)
