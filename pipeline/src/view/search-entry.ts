import { z } from 'zod'
import { searchWords } from '../search-words.js'
import type { PromptView } from './schemas.js'

/**
 * How a whole row is doing: `working` while something can still happen by itself; then `failed` or `cancelled` when a
 * cell is; else `done`.
 */
export const rowStateSchema = z.enum(['working', 'done', 'failed', 'cancelled'])
export type RowState = z.infer<typeof rowStateSchema>

/** What a row can be found by. */
export interface SearchEntry {
  /** The words of all its texts: prompt, transcript, generated text, translations. */
  readonly words: readonly string[]
  readonly states: readonly RowState[]
  readonly languages: readonly string[]
  readonly teams: readonly string[]
}

/** Reads what a row can be found by from what the board shows of it. */
export function searchEntryOf({ text, runs }: PromptView): SearchEntry {
  const texts = runs.flatMap(({ cells }) => cells.map((cell) => cell.text ?? ''))
  return {
    words: searchWords([text ?? '', ...texts].join('\n')),
    states: [...new Set(runs.flatMap(statesOf))],
    languages: [...new Set(runs.flatMap(({ languages }) => languages))],
    teams: runs.map(({ team }) => team),
  }
}

function statesOf({ isFinished, cells }: PromptView['runs'][number]): RowState[] {
  // What stays out of date when nothing goes on was not to be redone.
  const statuses = cells.map(({ status }) => (isFinished && status === 'out_of_date' ? 'cancelled' : status))
  const ended = (['failed', 'cancelled'] as const).filter((state) => statuses.includes(state))
  if (!isFinished) return ['working', ...ended]
  return ended.length === 0 ? ['done'] : ended
}
