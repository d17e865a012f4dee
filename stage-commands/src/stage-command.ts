import type { Language } from '@mega-pipeline/pipeline'
import type { StageCommandSettings } from './settings.js'

/** Where a stage's files in one language come from and go to: keys of the bucket, and paths below the work folder. */
export interface Lane {
  readonly language: Language
  /** The folder of the inputs. */
  readonly inputs: string
  /** Whether a file of that folder is one. */
  readonly isInput: (fileName: string) => boolean
  /** The folder of the outputs, and their ending. */
  readonly outputs: string
  readonly extension: 'txt' | 'mp3'
}

/** A stage that is ready to work. */
export interface StageWork {
  /** Makes the output of an input; nothing where there is nothing to be made of it. */
  make(input: Uint8Array, language: Language, signal: AbortSignal): Promise<Uint8Array | undefined>
  close(): Promise<void>
}

/** One of the tutorial's commands. */
export interface StageCommand {
  readonly name: string
  readonly description: string
  /** The option for the work itself, as commander reads it, and as it is called there. */
  readonly workOption: { readonly flags: string; readonly name: string; readonly description: string }
  /** Whether outputs go to the bucket as they are made, as in the tutorial's synthesis. */
  readonly putsAtOnce: boolean
  lanes(settings: StageCommandSettings): readonly Lane[]
  /** Called only when there is something to do. */
  open(settings: StageCommandSettings): Promise<StageWork>
}
