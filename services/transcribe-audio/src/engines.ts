import { isRemote, openRemoteTranscription } from '@mega-pipeline/engines/remote'
import {
  createEngineByLanguage,
  createMoonshineEngine,
  createWhisperEngine,
} from '@mega-pipeline/engines/transcribe'
import { parseEngineReferences, type TranscriptionEngine } from '@mega-pipeline/pipeline'
import { encodeAudio } from '@mega-pipeline/platform/audio'
import { memoryFor } from '@mega-pipeline/platform/memory'
import type { ModelStore } from '@mega-pipeline/platform/models'
import { keyReader } from '@mega-pipeline/platform/stage-service'
import { transcriptionEngineIds, type TranscribeSettings } from './settings.js'

type EngineId = (typeof transcriptionEngineIds)[number]

/** The engines that the settings name, those on other servers first, and all whose models are on this machine. */
export async function openEngines(
  settings: TranscribeSettings,
  models: ModelStore,
): Promise<readonly [TranscriptionEngine, ...TranscriptionEngine[]]> {
  const named = parseEngineReferences(settings.TRANSCRIBE_ENGINE ?? '')
  const setup = {
    keyOf: keyReader(settings),
    patienceSeconds: settings.ENGINE_PATIENCE,
    encode: encodeAudio,
  }
  const remote = named.filter(isRemote).map((reference) => openRemoteTranscription(reference, setup))
  const wanted = named.map(({ id }) => id)
  const local: EngineId[] = []
  for (const id of transcriptionEngineIds) {
    if (wanted.includes(id) || (await models.isPresent(modelOf(id)))) local.push(id)
  }
  // Where nothing is, the absence of the best is the error when it is opened.
  if (local.length + remote.length === 0) local.push('moonshine:base')
  const engines = await Promise.all(local.map((id) => openEngine(id, models)))
  return [...remote, ...withByLanguage(engines)] as [TranscriptionEngine, ...TranscriptionEngine[]]
}

/** First, where it is of use, the engine of them all: Moonshine for English and Whisper for the other languages. */
function withByLanguage(engines: readonly TranscriptionEngine[]): readonly TranscriptionEngine[] {
  const [best, ...others] = engines
  const languages = new Set(engines.flatMap(({ description }) => description.languages))
  if (best === undefined || languages.size === best.description.languages.length) return engines
  return [createEngineByLanguage([best, ...others]), ...engines]
}

async function openEngine(id: EngineId, models: ModelStore): Promise<TranscriptionEngine> {
  const model = modelOf(id)
  const directory = await models.directory(model)
  const vadDirectory = await models.directory('silero-vad')
  const memory = memoryFor(models, [model, 'silero-vad'])
  if (id === 'whisper:base') return createWhisperEngine({ directory, vadDirectory, memory })
  return createMoonshineEngine({
    variant: id === 'moonshine:base' ? 'base' : 'tiny',
    directory,
    vadDirectory,
    memory,
  })
}

/** `moonshine:base` is made from the model entry `moonshine-base`. */
function modelOf(id: EngineId): string {
  return id.replace(':', '-')
}
