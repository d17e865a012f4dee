import type { Cell } from './cell.js'
import type { EngineChoice } from './run.js'

/** What is to be otherwise than the run's settings say. */
export interface Choice {
  readonly engine?: EngineChoice
  /** Of a narration. */
  readonly voice?: string
  /** Of a generated text: another one makes another text. */
  readonly seed?: number
}

/** Choices by the place of the sentence that they are for; those of {@link wholeCell} are for all others. */
export type Choices = Readonly<Record<string, Choice>>

/** Stands for all sentences of a cell. */
export const wholeCell = '*'

/** What was chosen for a sentence, or else for its cell. */
export function choiceFor({ choices }: Pick<Cell, 'choices'>, place: string = wholeCell): Choice {
  return choices[place] ?? choices[wholeCell] ?? {}
}
