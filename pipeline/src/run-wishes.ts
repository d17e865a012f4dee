import type { Language } from './language.js'
import type { Stage } from './stage.js'
import type { Tone } from './tone.js'

/** What somebody may ask of a run; what is left out its team decides, and what that leaves out the settings. */
export interface RunWishes {
  readonly languages?: readonly Language[] | undefined
  readonly words?: number | undefined
  readonly tone?: Tone | undefined
  /** Ids of voices; each is for the language it speaks. */
  readonly voices?: readonly string[] | undefined
  readonly template?: string | undefined
  readonly seed?: number | undefined
  /** Id of a voice in which the translations are to be narrated once more. */
  readonly ownVoice?: string | undefined
  /** Engine ids by stage, or lists of ids, of which the later ones stand in for the earlier ones. */
  readonly engines?: Readonly<Partial<Record<Stage, string | undefined>>> | undefined
}
