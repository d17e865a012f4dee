import type { Problem } from './errors.js'
import type { Language } from './language.js'
import type { RunWishes } from './run-wishes.js'
import type { Stage } from './stage.js'
import type { Tone } from './tone.js'

/** An engine as a run asked for it; the version is part of what identifies a result. */
export interface EngineChoice {
  readonly id: string
  readonly version: string
}

/** Everything that decides what a run makes of its prompt. */
export interface RunSettings {
  /** The language of the prompt and of the generated text. */
  readonly language: Language
  /** Target languages, in the order they were asked for; the first one's files need no language folder. */
  readonly languages: readonly Language[]
  /** Target length of the generated text, in words. */
  readonly words: number
  /** How the generated text is to sound, as far as the template asks for it by `{{tone}}`. */
  readonly tone: Tone
  /** The prompt template that the transcript is put into; see `prompt-template.ts`. */
  readonly template: string
  readonly seed: number
  readonly temperature: number
  /** A voice for each language. */
  readonly voices: Readonly<Record<Language, string>>
  /** 1 is the voice's own pace. */
  readonly speed: number
  readonly engines: Readonly<Record<Stage, EngineChoice>>
  /** The translations are narrated once more in this voice. */
  readonly ownVoice?: OwnVoice
  /** Set when the run cannot be done as it was asked for: it does nothing but say so. */
  readonly refusal?: RunRefusal
}

/** Why a run cannot be done, and what was asked, so that it can be tried anew. */
export interface RunRefusal {
  readonly problem: Problem
  readonly wishes: RunWishes
}

/** The voice of a person who has agreed to it, made from a recording of theirs. */
export interface OwnVoice {
  readonly id: string
  readonly name: string
  /** The recording that the voice is made from: its place in the bucket, and the hash of its content. */
  readonly sampleKey: string
  readonly sampleSha256: string
  readonly contentType: string
  /** An engine that takes voice samples. */
  readonly engine: EngineChoice
}

/** One prompt through one team. */
export interface Run {
  readonly id: string
  readonly promptId: string
  readonly team: string
  readonly settings: RunSettings
}
