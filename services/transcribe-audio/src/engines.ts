import type { TranscriptionEngine } from '@mega-pipeline/pipeline'
import { createMoonshineEngine } from '@mega-pipeline/engines/transcribe'
import type { ModelStore } from '@mega-pipeline/platform/models'
import { firstPresent } from '@mega-pipeline/platform/stage-service'
import type { TranscribeSettings } from './settings.js'

/** The engine that the settings name, or the best that is on this machine. */
export async function openEngines(
  settings: TranscribeSettings,
  models: ModelStore,
): Promise<readonly [TranscriptionEngine]> {
  const variant = await chosenVariant(settings, models)
  const engine = createMoonshineEngine({
    variant,
    directory: await models.directory(`moonshine-${variant}`),
    vadDirectory: await models.directory('silero-vad'),
  })
  return [engine]
}

async function chosenVariant(settings: TranscribeSettings, models: ModelStore): Promise<'base' | 'tiny'> {
  if (settings.TRANSCRIBE_ENGINE === 'moonshine:base') return 'base'
  if (settings.TRANSCRIBE_ENGINE === 'moonshine:tiny') return 'tiny'
  const present = await firstPresent(models, ['moonshine-base', 'moonshine-tiny'])
  return present === 'moonshine-base' ? 'base' : 'tiny'
}
