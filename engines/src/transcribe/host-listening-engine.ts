import {
  baseLanguage,
  PipelineError,
  type EngineCall,
  type EngineDescription,
  type Language,
  type LanguageQuestion,
  type Sound,
  type SpokenSegment,
  type TranscriptionEngine,
  type TranscriptionInput,
} from '@mega-pipeline/pipeline'
import { hostEngine, type MemoryNeed } from '../compute/index.js'
import { LISTENING_RATE } from './listening-rate.js'
import type { Heard } from './recognition.js'

interface Host {
  readonly description: EngineDescription
  readonly module: URL
  readonly options: unknown
  readonly memory?: MemoryNeed | undefined
  readonly tellsWordTimes: boolean
  readonly tellsLanguage: boolean
}

/**
 * A transcription engine in a process of its own, with its input checked before it is sent there. It may stand under
 * several names in a service, so `close` lets what still runs come to its end.
 */
export function hostListeningEngine(host: Host): TranscriptionEngine {
  const { description, tellsWordTimes, tellsLanguage } = host
  const engine = hostEngine<TranscriptionInput | LanguageQuestion, unknown, SpokenSegment>(host)
  let running = 0
  let isClosing = false
  const ask = async (
    input: TranscriptionInput | LanguageQuestion,
    call: EngineCall<SpokenSegment>,
  ): Promise<unknown> => {
    running += 1
    isClosing = false
    try {
      return await engine.run(input, call)
    } finally {
      running -= 1
      if (isClosing && running === 0) await engine.close()
    }
  }
  return {
    ...engine,
    tellsWordTimes,
    ...(tellsLanguage && {
      detectLanguage: async (question: LanguageQuestion, { signal }: EngineCall) => {
        checkRate(description, question.sound)
        return (await ask(question, { signal })) as Language
      },
    }),
    run: async (input, call) => {
      checkInput(host, input)
      return { ...((await ask(input, call)) as Heard), engine: description.id }
    },
    close: async () => {
      isClosing = true
      if (running === 0) await engine.close()
    },
  }
}

/** @throws PipelineError `language_not_supported`, saying which are */
export function requireLanguage(
  { id, languages }: EngineDescription,
  { language }: TranscriptionInput,
): void {
  if (languages.includes(baseLanguage(language))) return
  throw new PipelineError(
    'invalid_input',
    'language_not_supported',
    `${id} does not understand the language "${language}". It understands: ${languages.join(', ')}.`,
  )
}

function checkInput({ description, tellsWordTimes }: Host, input: TranscriptionInput): void {
  const { id } = description
  requireLanguage(description, input)
  if (input.words && !tellsWordTimes) {
    throw new PipelineError(
      'invalid_input',
      'word_times_not_supported',
      `${id} cannot tell when each word is said. Ask for the times of segments, or choose the model whisper:base.`,
    )
  }
  checkRate(description, input.sound)
}

function checkRate({ id }: EngineDescription, { sampleRate }: Sound): void {
  if (sampleRate === LISTENING_RATE) return
  throw new PipelineError(
    'invalid_input',
    'sample_rate_not_supported',
    `${id} listens at ${LISTENING_RATE} samples per second, not at ${sampleRate}. Resample the sound first.`,
  )
}
