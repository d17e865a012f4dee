import {
  PipelineError,
  type EngineReference,
  type SpokenSegment,
  type TranscriptionEngine,
  type TranscriptionInput,
} from '@mega-pipeline/pipeline'
import { createTranscriptionLadder } from '../../ladder/index.js'
import { LISTENING_RATE } from '../../transcribe/listening-rate.js'
import { requireLanguage } from '../../transcribe/host-listening-engine.js'
import { openModels, type OpenedModels } from '../open-models.js'
import { describeRemote } from '../remote-description.js'
import { remoteProblem, statusProblem } from '../remote-problem.js'
import type { EncodeSound, RemoteSetup } from '../remote-setup.js'
import { cutRecording } from './cut-recording.js'
import { movedBy } from './moved-by.js'
import { readTranscript, type Transcript } from './read-transcript.js'
import { optionsFor, tellsWordTimes } from './transcription-options.js'

/**
 * Transcribes on another server: at a hosted provider, or on any server that speaks OpenAI's protocol. A long recording
 * is sent in parts, each of which is given as soon as it is written down.
 * @throws PipelineError `engine_unknown`, `engine_key_missing`, `engine_name_invalid`
 * @example
 * const engine = openRemoteTranscription(reference, { keyOf, patienceSeconds: 120, encode })
 */
export function openRemoteTranscription(
  reference: EngineReference,
  setup: RemoteSetup & { readonly encode: EncodeSound },
): TranscriptionEngine {
  const opened = openModels(reference, 'transcribe', setup)
  const description = describeRemote(reference, 'transcribe')
  const engine: TranscriptionEngine = {
    description,
    tellsWordTimes: tellsWordTimes(reference),
    load: async () => {},
    close: async () => {},
    run: async (input, { signal, onStart, onProgress, onPiece }) => {
      requireLanguage(description, input)
      if (input.words && !engine.tellsWordTimes) throw wordTimesNotSupported(reference.id)
      if (input.sound.sampleRate !== LISTENING_RATE) throw rateNotSupported(reference.id)
      onStart?.()
      const segments: SpokenSegment[] = []
      const parts = cutRecording(input.sound)
      for (const [index, { sound, startSeconds }] of parts.entries()) {
        const audio = await setup.encode(sound, 'flac')
        signal.throwIfAborted()
        const transcript = await ask(opened, reference, audio, input, signal)
        const heard = readTranscript(transcript, input.language, sound.samples.length / sound.sampleRate)
        for (const segment of asWanted(heard, input, reference.id)) {
          const piece = movedBy(startSeconds, segment)
          segments.push(piece)
          onPiece?.(piece)
        }
        onProgress?.((index + 1) / parts.length)
      }
      return { segments, outcome: segments.length > 0 ? 'speech' : 'no_speech', engine: reference.id }
    },
  }
  return createTranscriptionLadder([engine], setup.patienceSeconds)
}

async function ask(
  opened: OpenedModels,
  reference: EngineReference,
  audio: Uint8Array,
  { language, words = false }: TranscriptionInput,
  signal: AbortSignal,
): Promise<Transcript> {
  try {
    const model = (await opened.models()).transcription?.(reference.model)
    if (model === undefined) throw statusProblem(404, opened)
    return await model.doGenerate({
      audio,
      mediaType: 'audio/flac',
      providerOptions: optionsFor(reference, language, words),
      abortSignal: signal,
    })
  } catch (error) {
    signal.throwIfAborted()
    throw remoteProblem(error, opened)
  }
}

/** With the times of words when they are asked for, else without. */
function asWanted(
  segments: readonly SpokenSegment[],
  { words = false }: TranscriptionInput,
  id: string,
): readonly SpokenSegment[] {
  if (!words) return segments.map(({ words: _words, ...segment }) => segment)
  if (segments.length > 0 && segments.every((segment) => segment.words === undefined)) {
    throw wordTimesNotSupported(id)
  }
  return segments
}

function wordTimesNotSupported(id: string): PipelineError {
  return new PipelineError(
    'invalid_input',
    'word_times_not_supported',
    `${id} does not tell when each word is said. Ask for the times of segments, or choose another model.`,
  )
}

function rateNotSupported(id: string): PipelineError {
  return new PipelineError(
    'invalid_input',
    'sample_rate_not_supported',
    `${id} is sent ${LISTENING_RATE} samples per second. Resample the sound first.`,
  )
}
