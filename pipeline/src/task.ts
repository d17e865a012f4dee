import { contentHash } from './content-hash.js'
import type { GeneratedText, SpokenSegment, Transcription, Translation, WrittenSentence } from './engine.js'
import type { Problem } from './errors.js'
import type { Language } from './language.js'
import type { EngineChoice, OwnVoice } from './run.js'
import type { Step } from './stage.js'

/** What is known of the tasks of a run, by their ids. */
export type TaskRecords = ReadonlyMap<string, TaskRecord>

/** A file in the bucket that a cell leaves behind. */
export interface Artefact {
  readonly key: string
  readonly contentType: string
}

/** What a task is to do. Text stands here; a recording is named by its content, since several prompts may hold it. */
export type TaskInput =
  | {
      readonly kind: 'transcribe'
      readonly recordingSha256: string
      readonly language: Language
    }
  | {
      readonly kind: 'generate'
      readonly prompt: string
      readonly language: Language
      readonly words: number
      readonly seed: number
      readonly temperature: number
      /** Only the sentence that follows these is wanted. */
      readonly after?: readonly WrittenSentence[]
    }
  | { readonly kind: 'translate'; readonly text: string; readonly from: Language; readonly to: Language }
  | {
      readonly kind: 'synthesize'
      readonly text: string
      readonly language: Language
      readonly voice: string
      readonly speed: number
      /** To be spoken in this voice instead. */
      readonly sample?: VoiceSampleFile
    }
  /** Writes a finished text cell into the bucket. */
  | { readonly kind: 'publish'; readonly text: string; readonly artefact: Artefact }
  /** Joins the narrated sentences into one audio file with subtitles. */
  | {
      readonly kind: 'assemble'
      readonly pieces: readonly NarratedPiece[]
      readonly audio: Artefact
      readonly subRip: Artefact
      readonly webVtt: Artefact
    }

/** The recording that somebody's own voice is made from. */
export type VoiceSampleFile = Pick<OwnVoice, 'sampleKey' | 'sampleSha256' | 'contentType'>

/** A sentence with its sound in the bucket. */
export interface NarratedPiece extends WrittenSentence {
  readonly soundKey: string
}

/** The smallest work a worker pulls. The id is a hash of everything that decides the result. */
export interface Task {
  readonly id: string
  readonly step: Step
  readonly engine: EngineChoice
  readonly input: TaskInput
  /** Lower goes first: the order in which a listener would need the results. */
  readonly priority: number
}

/** The task with its id: a hash of the engine and the input. Where and when it runs does not change its result. */
export function taskOf(task: Omit<Task, 'id'>): Task {
  return { id: contentHash([task.engine, task.input]), ...task }
}

/** What a task of this kind has brought so far, null when nothing is there yet. */
export function outputOf<Kind extends TaskKind>(
  records: TaskRecords,
  kind: Kind,
  task: Task,
): TaskOutputs[Kind] | null {
  if (task.input.kind !== kind) throw new Error(`Task ${task.id} is of kind ${task.input.kind}, not ${kind}.`)
  return (records.get(task.id)?.output ?? null) as TaskOutputs[Kind] | null
}

/** What a finished task leaves, by its kind. */
export interface TaskOutputs {
  transcribe: Transcription
  generate: GeneratedText
  translate: Translation
  synthesize: { readonly soundKey: string; readonly seconds: number; readonly engine: string }
  publish: { readonly artefact: Artefact }
  assemble: {
    readonly audio: Artefact
    readonly subRip: Artefact
    readonly webVtt: Artefact
    readonly seconds: number
    readonly times: readonly Pick<SpokenSegment, 'startSeconds' | 'endSeconds'>[]
  }
}
export type TaskKind = keyof TaskOutputs
export type TaskOutput = TaskOutputs[TaskKind]

/** What is stored of a task. */
export interface TaskRecord {
  readonly id: string
  readonly state: 'queued' | 'running' | 'done' | 'failed'
  /** Share of the work done, 0 to 1. */
  readonly progress: number
  /** When done: all of it. While `transcribe` and `generate` run: what is there so far. */
  readonly output: TaskOutput | null
  readonly problem: Problem | null
  /** Seconds from being queued until the engine turned to it, and from there to the end. */
  readonly waitSeconds: number | null
  readonly computeSeconds: number | null
  /** Seconds since 1970; null until it has ended. */
  readonly finishedAt: number | null
}
