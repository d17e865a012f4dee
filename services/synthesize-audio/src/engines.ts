import { isRemote, openRemoteSpeech } from '@mega-pipeline/engines/remote'
import { createKokoroEngine, kokoroDescription } from '@mega-pipeline/engines/synthesize'
import { parseEngineReferences, type EngineReference, type SpeechEngine } from '@mega-pipeline/pipeline'
import { decodeAudio } from '@mega-pipeline/platform/audio'
import { memoryFor } from '@mega-pipeline/platform/memory'
import type { ModelStore } from '@mega-pipeline/platform/models'
import { keyReader } from '@mega-pipeline/platform/stage-service'
import type { SynthesizeSettings } from './settings.js'

/** Answers are sentences; at the rate of most voices, in samples a second. */
const answerLimits = { sampleRate: 24_000, maxSeconds: 600 }

/** The engines that the settings name, those on other servers first, and Kokoro where its model is on this machine. */
export async function openEngines(
  models: ModelStore,
  settings?: SynthesizeSettings,
): Promise<readonly [SpeechEngine, ...SpeechEngine[]]> {
  const named = parseEngineReferences(settings?.SYNTHESIZE_ENGINE ?? '')
  const remote = settings ? await openRemote(named.filter(isRemote), settings) : []
  const isWanted = named.some(({ id }) => id === kokoroDescription.id)
  const isHere = (await models.isPresent('kokoro-fp16')) && (await models.isPresent('kokoro-voices'))
  const [first, ...others] = remote
  if (first && !isHere && !isWanted) return [first, ...others]
  const kokoro = createKokoroEngine({
    directory: await models.directory('kokoro-fp16'),
    voicesDirectory: await models.directory('kokoro-voices'),
    memory: memoryFor(models, ['kokoro-fp16', 'kokoro-voices']),
  })
  return first ? [first, ...others, kokoro] : [kokoro]
}

async function openRemote(
  references: readonly EngineReference[],
  settings: SynthesizeSettings,
): Promise<SpeechEngine[]> {
  const setup = {
    keyOf: keyReader(settings),
    patienceSeconds: settings.ENGINE_PATIENCE,
    voices: settings.SYNTHESIZE_VOICES,
    decode: (bytes: Uint8Array, signal: AbortSignal) => decodeAudio(bytes, { ...answerLimits, signal }),
  }
  return await Promise.all(references.map((reference) => openRemoteSpeech(reference, setup)))
}
