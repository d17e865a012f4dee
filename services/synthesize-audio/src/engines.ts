import { createKokoroEngine } from '@mega-pipeline/engines/synthesize'
import type { SpeechEngine } from '@mega-pipeline/pipeline'
import type { ModelStore } from '@mega-pipeline/platform/models'

export async function openEngines(models: ModelStore): Promise<readonly [SpeechEngine]> {
  const kokoro = createKokoroEngine({
    directory: await models.directory('kokoro-fp16'),
    voicesDirectory: await models.directory('kokoro-voices'),
  })
  return [kokoro]
}
