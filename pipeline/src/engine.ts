import type { Problem } from './errors.js'
import type { Language } from './language.js'
import type { Stage } from './stage.js'

/** What an engine says of itself. `id` is `<family>:<variant>`, e.g. `moonshine:base`. */
export interface EngineDescription {
  readonly id: string
  readonly stage: Stage
  /** Changes whenever the same input may give another result: part of every task's hash. */
  readonly version: string
  /** SPDX expression, or the name of the terms, of the weights. */
  readonly licence: string
  /** Languages it reads (transcribe, translate) or writes (generate, synthesize). */
  readonly languages: readonly Language[]
}

/** What a caller hands along with the input of one piece of work. */
export interface EngineCall<Piece = never> {
  /** Aborting really stops the computation, and `run` rejects with an `AbortError`. */
  readonly signal: AbortSignal
  /** The engine turns to this work: until now it was being loaded, or busy with other work. */
  readonly onStart?: () => void
  /** Share of the work done, 0 to 1. */
  readonly onProgress?: (fraction: number) => void
  /** A finished part of the output, in order, as soon as it is known. */
  readonly onPiece?: (piece: Piece) => void
  /**
   * What the work took, told before it ends, well or not; engines with several processes tell each part. Engines on
   * other machines, and those whose process was killed, do not tell it.
   */
  readonly onCost?: (cost: ComputeCost) => void
  /**
   * Another engine can do it too. One that is not up, and would need more memory than is free, then refuses with
   * `memory_too_low`. Without this it starts all the same: nobody would do the work otherwise.
   */
  readonly othersCanStandIn?: boolean
}

/** Told when one of several engines could not do its work and the next one turns to it. */
export type OnStepDown = (engine: string, problem: Problem) => void

/** How much memory the processes of an engine hold now. */
export interface EngineMemory {
  /** Id of the engine, as its own process knows it, such as `bergamot:en-pt`. */
  readonly engine: string
  /** Null where the system does not tell it. */
  readonly residentBytes: number | null
}

/** What work took of the machine. */
export interface ComputeCost {
  /** User and system time of all processors, in the engine's own processes. */
  readonly cpuSeconds: number
  /** The most memory that those processes held (resident set) since they began. */
  readonly peakMemoryBytes: number
}

/**
 * What does a stage's work. `load` spares the first `run` the waiting; `run` may be called again at once, and an engine
 * that can do only one thing at a time queues by itself. `close` gives its memory back until the next `run`. Errors are
 * `PipelineError`s.
 */
export interface Engine<Input, Output, Piece = never> {
  readonly description: EngineDescription
  load(): Promise<void>
  run(input: Input, call: EngineCall<Piece>): Promise<Output>
  close(): Promise<void>
}

/** Sound as numbers: one channel, samples from -1 to 1. */
export interface Sound {
  readonly samples: Float32Array
  /** Samples per second. */
  readonly sampleRate: number
}

/** A stretch of recognised speech. Times are seconds from the start of the recording. */
export interface SpokenSegment {
  readonly text: string
  readonly startSeconds: number
  readonly endSeconds: number
  /** Where the engine tells it. */
  readonly evidence?: SegmentEvidence
  /** When each word is said; there when the input asks for them. */
  readonly words?: readonly SpokenWord[]
}
/** A word as it is written, with its punctuation. Times are seconds from the start of the recording. */
export interface SpokenWord {
  readonly word: string
  readonly startSeconds: number
  readonly endSeconds: number
}
/** How an engine came to a segment. */
export interface SegmentEvidence {
  /** Where in the recording the sound begins that the model heard in one go. */
  readonly windowStartSeconds: number
  /** As the model's own vocabulary numbers them. */
  readonly tokens: readonly number[]
  /** Mean natural logarithm of the probabilities of the window's tokens: near 0 is sure, below -1 is guessing. */
  readonly meanLogProbability: number
  /** 0 to 1: how likely it is that nobody speaks in it. */
  readonly noSpeechProbability: number
}

export interface TranscriptionInput {
  readonly sound: Sound
  readonly language: Language
  /** Whether to find out when each word is said; an engine that cannot refuses with `word_times_not_supported`. */
  readonly words?: boolean
}
export interface Transcription {
  /** In order, not overlapping; empty when nothing was said. */
  readonly segments: readonly SpokenSegment[]
  /** `no_speech`: no voice was heard. `no_words`: a voice, but nothing that could be made out as words. */
  readonly outcome: 'speech' | 'no_speech' | 'no_words'
  /** The engine that really made it, where one stood in for another. */
  readonly engine: string
}
export interface TranscriptionEngine extends Engine<TranscriptionInput, Transcription, SpokenSegment> {
  /** Whether it can find out when each word is said. */
  readonly tellsWordTimes: boolean
  /** Which of the languages is likeliest to be spoken; engines that cannot tell are without it. */
  readonly detectLanguage?: (question: LanguageQuestion, call: EngineCall) => Promise<Language>
}
export interface LanguageQuestion {
  readonly sound: Sound
  /** The first is the answer when nobody speaks. */
  readonly among: readonly [Language, ...Language[]]
}

/** A sentence of a written text. */
export interface WrittenSentence {
  readonly text: string
  /** Whether a new paragraph begins with it. */
  readonly startsParagraph: boolean
}
export interface TextGenerationInput {
  /** The whole instruction, with the user's own words already in it. */
  readonly prompt: string
  readonly language: Language
  /** Target length in words; the engine ends on a full sentence within 20 % of it. */
  readonly words: number
  readonly seed: number
  /** 0 (always the likeliest word) to 2. */
  readonly temperature: number
  /** Sentences that an earlier attempt already wrote: go on from there, and do not give them again. */
  readonly written: readonly WrittenSentence[]
}
export interface GeneratedText {
  /** All sentences, the already written ones included. */
  readonly sentences: readonly WrittenSentence[]
  /** `length`: cut off at the limit of tokens before the text had come to an end. */
  readonly finishReason: 'stop' | 'length'
  /** The engine that really wrote it. */
  readonly engine: string
}

/** One turn of a conversation. A conversation that ends with the assistant's turn is gone on with. */
export interface ChatMessage {
  readonly role: 'system' | 'user' | 'assistant'
  readonly content: string
}
export interface ChatInput {
  readonly messages: readonly ChatMessage[]
  readonly seed: number
  /** 0 (always the likeliest token) to 2. */
  readonly temperature: number
  /** Draw from the likeliest tokens that together have this probability; 1 is all of them. */
  readonly topP: number
  readonly maxTokens: number
  /** Texts that end the answer; they are not part of it. */
  readonly stop: readonly string[]
  /**
   * `json`: nothing but one JSON object; with a schema (https://json-schema.org), one that fits it. What of a schema an
   * engine cannot keep is an error when it is `strict`, and left out otherwise.
   */
  readonly format: 'text' | { readonly kind: 'json'; readonly schema?: unknown; readonly strict?: boolean }
}
export interface ChatAnswer {
  readonly text: string
  /** `stop`: it ended, or a stop text came. `length`: `maxTokens` were used up. */
  readonly finishReason: 'stop' | 'length'
  readonly promptTokens: number
  readonly completionTokens: number
  /** The engine that really gave it. */
  readonly engine: string
}

export interface TextEngine extends Engine<TextGenerationInput, GeneratedText, WrittenSentence> {
  /** Answers a conversation; the pieces are pieces of the answer's text. */
  chat(input: ChatInput, call: EngineCall<string>): Promise<ChatAnswer>
}

/** One sentence: the pipeline cuts texts before it translates them. */
export interface TranslationInput {
  readonly text: string
  readonly from: Language
  readonly to: Language
}
export interface Translation {
  readonly text: string
  /** The engine that really made it, where an engine has tiers. */
  readonly engine: string
  /** Guards that tripped on the way, e.g. `bergamot:echo`. */
  readonly notes: readonly string[]
}
export type TranslationEngine = Engine<TranslationInput, Translation>

/** One sentence to be spoken. */
export interface SpeechInput {
  readonly text: string
  readonly language: Language
  /** A voice of this engine that speaks the language; another one is refused with `voice_language_mismatch`. */
  readonly voice: string
  /**
   * Speak in the voice of this recording; `voice` is then ignored. An engine that cannot refuses with
   * `voice_sample_not_supported`.
   */
  readonly sample?: VoiceSample
  /** 0.25 to 4; 1 is the voice's own pace. */
  readonly speed: number
}
/** A recording of one person who speaks, in whose voice a text is to be spoken. */
export interface VoiceSample {
  /** Of `audio`, in hexadecimal: samples of the same hash are the same sample. */
  readonly sha256: string
  readonly audio: Uint8Array
  /** Media type of `audio`, such as `audio/wav`. */
  readonly contentType: string
}
export interface Voice {
  readonly id: string
  readonly name: string
  readonly language: Language
  readonly gender: 'female' | 'male' | 'unknown'
}
/** A sentence, spoken. */
export interface Speech extends Sound {
  /** The engine that really spoke it. */
  readonly engine: string
}
export interface SpeechEngine extends Engine<SpeechInput, Speech> {
  readonly voices: readonly Voice[]
  /** There on engines that speak in the voice of a sample, and on no others. */
  readonly ownVoices?: OwnVoices
}
/** What an engine has made of voice samples, here or at a provider. */
export interface OwnVoices {
  /**
   * Removes what was made of a sample, at the provider too; nothing happens when there is none. A sentence that is
   * spoken with the sample afterwards makes it anew, so stop such work first.
   */
  forget(sha256: string, call: EngineCall): Promise<void>
}
