import {
  baseLanguage,
  everyLanguage,
  isSpeakable,
  PipelineError,
  type EngineReference,
  type Language,
  type Sound,
  type SpeechEngine,
  type SpeechInput,
  type Voice,
} from '@mega-pipeline/pipeline'
import { checkSpeechInput } from '../../synthesize/check-speech-input.js'
import { openModels, type OpenedModels } from '../open-models.js'
import { describeRemote, widelyKnownLanguages } from '../remote-description.js'
import { remoteProblem, statusProblem, unreadable } from '../remote-problem.js'
import type { DecodeSound, RemoteSetup } from '../remote-setup.js'
import { withPatience } from '../with-patience.js'
import { DEFAULT_VOICE, listVoices } from './list-voices.js'
import { VoiceClones } from './voice-clones.js'

/** In place of a text without words. */
const PAUSE: Sound = { samples: new Float32Array(7200), sampleRate: 24_000 }

export interface RemoteSpeechSetup extends RemoteSetup {
  readonly decode: DecodeSound
  /** Further voices of the engine, each `<id>` or `<id>/<language>`; the first one is its default. */
  readonly voices: readonly string[]
}

/**
 * Speaks on another server: at a hosted provider, or on any server that speaks OpenAI's protocol.
 * @throws PipelineError `engine_unknown`, `engine_key_missing`, `engine_name_invalid`
 * @example
 * const engine = await openRemoteSpeech(reference, { keyOf, patienceSeconds: 120, decode, voices: [] })
 */
export async function openRemoteSpeech(
  reference: EngineReference,
  setup: RemoteSpeechSetup,
): Promise<SpeechEngine> {
  const opened = openModels(reference, 'synthesize', setup)
  const voices = await listVoices(opened, reference, setup.voices)
  const { patienceSeconds } = setup
  const cloning = opened.provider.openCloning?.(opened, patienceSeconds)
  const clones = cloning && new VoiceClones(cloning)
  const engine: SpeechEngine = {
    description: describeRemote(reference, 'synthesize', languagesOf(voices)),
    voices,
    ...(clones && { ownVoices: { forget: (sha256, { signal }) => clones.forget(sha256, signal) } }),
    load: async () => {},
    close: async () => {},
    run: async (input, call) => {
      checkSpeechInput(input, engine)
      call.onStart?.()
      const say = (voice: string): Promise<Sound> => {
        // A sign of life: a voice may have been made before.
        call.onProgress?.(0)
        return withPatience(reference.id, patienceSeconds, call.signal, (signal) =>
          speak(opened, reference.model, { ...input, voice }, setup.decode, signal),
        )
      }
      const sound = !isSpeakable(input.text)
        ? PAUSE
        : input.sample && clones
          ? await clones.use(input.sample, call.signal, say)
          : await say(input.voice)
      call.onProgress?.(1)
      return { ...sound, engine: reference.id }
    },
  }
  return engine
}

async function speak(
  opened: OpenedModels,
  model: string,
  { text, voice, language, speed }: SpeechInput,
  decode: DecodeSound,
  signal: AbortSignal,
): Promise<Sound> {
  try {
    const voices = (await opened.models()).speech?.(model)
    if (voices === undefined) throw statusProblem(404, opened)
    const { audio, warnings } = await voices.doGenerate({
      text,
      ...(speed !== 1 && { speed }),
      outputFormat: opened.provider.soundFormat ?? 'mp3',
      ...(voice !== DEFAULT_VOICE && { voice }),
      ...(language !== everyLanguage && { language: baseLanguage(language) }),
      abortSignal: signal,
    })
    const isLeftOut = warnings.some((warning) => 'feature' in warning && warning.feature === 'speed')
    if (isLeftOut) throw speedNotSupported(opened.id)
    return await decoded(
      opened,
      typeof audio === 'string' ? Buffer.from(audio, 'base64') : audio,
      decode,
      signal,
    )
  } catch (error) {
    signal.throwIfAborted()
    throw remoteProblem(error, opened)
  }
}

/** What cannot be decoded is the server's fault and not the caller's. */
async function decoded(
  opened: OpenedModels,
  audio: Uint8Array,
  decode: DecodeSound,
  signal: AbortSignal,
): Promise<Sound> {
  try {
    return await decode(audio, signal)
  } catch {
    signal.throwIfAborted()
    throw unreadable(opened)
  }
}

function languagesOf(voices: readonly Voice[]): readonly Language[] {
  const spoken = voices.map(({ language }) => language)
  if (spoken.includes(everyLanguage)) return widelyKnownLanguages
  return [...new Set(spoken.map(baseLanguage))]
}

function speedNotSupported(id: string): PipelineError {
  return new PipelineError(
    'invalid_input',
    'speed_not_supported',
    `${id} speaks at its own pace only. Set the speed to 1, or choose another engine.`,
  )
}
