import { cellArtefact } from '../bucket-keys.js'
import type { Cell, CellKey } from '../cell.js'
import type { RunState } from '../run-state.js'
import { joinSentenceTexts } from '../sentences.js'
import type { Step } from '../stage.js'
import { taskOf, type Task } from '../task.js'

/** A sentence of a cell, as far as it is known. */
export interface PlannedSentence {
  readonly id: string
  /** Where it stands, whatever it says: what is chosen for it and what was there before are found by it. */
  readonly place: string
  /** Null while it is not there yet. */
  readonly text: string | null
  readonly startsParagraph: boolean
  /** The sentence of the generated text that it says, in another language or aloud. */
  readonly sourceId?: string
  /** Its place in the recording or in the narration, in seconds. */
  readonly startSeconds?: number
  readonly endSeconds?: number
  /** The engine that really made it. */
  readonly engine?: string
  /** Of a narration: who is to speak it. */
  readonly voice?: string
  /** Guards that tripped while it was made. */
  readonly notes?: readonly string[]
  /** The task that makes it, where a task makes just this one. */
  readonly taskId?: string
  /** Its sound in the bucket. */
  readonly soundKey?: string
}

/** What a cell needs done, and what it holds so far. */
export interface CellPlan {
  readonly cell: Cell
  /** Every task that is known to be needed, done or not, in order. */
  readonly tasks: readonly Task[]
  /** The engine's own sentences, before edits. */
  readonly own: readonly PlannedSentence[]
  /** What the cell says: the engine's sentences with people's edits. */
  readonly sentences: readonly PlannedSentence[]
  /** Whether all sentences are there: none will be added or changed by what still runs. */
  readonly isWhole: boolean
  /** The id that an edit of a cell without sentences goes by. */
  readonly emptyId: string
}

/** The task that writes a whole text cell into the bucket; none for an empty one. */
export function publishTasks(state: RunState, plan: Omit<CellPlan, 'tasks'>, step: Step): Task[] {
  const text = joinSentenceTexts(
    plan.sentences.map((sentence) => ({ ...sentence, text: sentence.text ?? '' })),
  )
  return plan.isWhole && text !== '' ? [publishTask(state, plan.cell, step, 'txt', `${text}\n`)] : []
}

/** Writes something of a cell into the bucket. */
export function publishTask(
  { run, prompt }: RunState,
  cell: CellKey,
  step: Step,
  extension: 'txt' | 'srt' | 'vtt',
  text: string,
): Task {
  const place = { team: run.team, promptId: prompt.id, settings: run.settings }
  return taskOf({
    step,
    engine: { id: 'publish', version: '1' },
    input: { kind: 'publish', text, artefact: cellArtefact(place, cell, extension) },
    priority: 1,
  })
}
