import type { TranscriptionEngine } from '@mega-pipeline/pipeline'
import {
  createEngineByLanguage,
  createMoonshineEngine,
  createWhisperEngine,
} from '@mega-pipeline/engines/transcribe'
import type { ModelStore } from '@mega-pipeline/platform/models'
import { transcriptionEngineIds, type TranscribeSettings } from './settings.js'

type EngineId = (typeof transcriptionEngineIds)[number]

/**
 * The engines whose models are on this machine, first the one that the settings name. The best is Moonshine for English
 * and, where it is here, Whisper for the other languages.
 */
export async function openEngines(
  { TRANSCRIBE_ENGINE: wanted }: TranscribeSettings,
  models: ModelStore,
): Promise<readonly [TranscriptionEngine, ...TranscriptionEngine[]]> {
  const present: EngineId[] = []
  for (const id of transcriptionEngineIds) if (await models.isPresent(modelOf(id))) present.push(id)
  // Where nothing is, the absence of what was wanted is the error when it is opened.
  const first = wanted === 'best' ? (present[0] ?? 'moonshine:base') : wanted
  const others = present.filter((id) => id !== first)
  const engines = await Promise.all([first, ...others].map((id) => openEngine(id, models)))
  const [preferred, ...rest] = engines as [TranscriptionEngine, ...TranscriptionEngine[]]
  const languages = new Set(engines.flatMap(({ description }) => description.languages))
  const isAlone = languages.size === preferred.description.languages.length
  if (wanted !== 'best' || isAlone) return [preferred, ...rest]
  return [createEngineByLanguage([preferred, ...rest]), preferred, ...rest]
}

async function openEngine(id: EngineId, models: ModelStore): Promise<TranscriptionEngine> {
  const directory = await models.directory(modelOf(id))
  const vadDirectory = await models.directory('silero-vad')
  if (id === 'whisper:base') return createWhisperEngine({ directory, vadDirectory })
  return createMoonshineEngine({
    variant: id === 'moonshine:base' ? 'base' : 'tiny',
    directory,
    vadDirectory,
  })
}

/** `moonshine:base` is made from the model entry `moonshine-base`. */
function modelOf(id: EngineId): string {
  return id.replace(':', '-')
}
