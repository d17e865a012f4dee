import { createMoonshineEngine, createWhisperEngine } from '@mega-pipeline/engines/transcribe'
import { openModelStore } from '@mega-pipeline/platform/models'
import { readSettings } from '@mega-pipeline/platform/settings'
import { serveStage, type ServedForTest } from '@mega-pipeline/platform/stage-service/__fixtures__'
import { transcribeSettings } from '../../settings.js'
import { transcribeService } from '../../transcribe-service.js'

/** Milliseconds that a test may take on a machine that is busy with others: engines are slow then. */
export const PATIENCE = 300_000

/** The service on a free port, with the smallest engine as the default one, and Whisper, which tells the times of words. */
export async function serveTranscription(
  environment: Readonly<Record<string, string>> = {},
): Promise<ServedForTest> {
  const models = openModelStore()
  const vadDirectory = await models.directory('silero-vad')
  const moonshine = createMoonshineEngine({
    variant: 'tiny',
    directory: await models.directory('moonshine-tiny'),
    vadDirectory,
  })
  const whisper = createWhisperEngine({ directory: await models.directory('whisper-base'), vadDirectory })
  const settings = readSettings(transcribeSettings, environment)
  return await serveStage(transcribeService(settings), [moonshine, whisper], environment)
}
