import type { Cell } from './cell.js'
import type { Choices } from './choices.js'
import type { Edits } from './edits.js'

/** What people decided about the sentences of a cell. */
export interface CellContent {
  readonly edits: Edits
  readonly choices: Choices
}

/** What a cell held at some time, and the moment at which it was left for something else. */
export interface CellVersion extends CellContent {
  /** Counts the changes of a run, so that versions of different cells can be put in order. */
  readonly leftAt: number
}

/** What is kept to go back to; older versions are forgotten. */
export const KEPT_VERSIONS = 20

/** The cell with new content. What it held can be brought back; what had been undone cannot any more. */
export function changeContent(cell: Cell, content: Partial<CellContent>, leftAt: number): Cell {
  return { ...cell, ...content, past: kept([...cell.past, versionOf(cell, leftAt)]), future: [] }
}

/** The cell as it was before its last change; null when nothing is kept of before. */
export function undoChange(cell: Cell, leftAt: number): Cell | null {
  const before = cell.past.at(-1)
  if (!before) return null
  const future = kept([...cell.future, versionOf(cell, leftAt)])
  return { ...cell, ...contentOf(before), past: cell.past.slice(0, -1), future }
}

/** The cell as it was before its last change was undone; null when nothing was undone. */
export function redoChange(cell: Cell, leftAt: number): Cell | null {
  const after = cell.future.at(-1)
  if (!after) return null
  const past = kept([...cell.past, versionOf(cell, leftAt)])
  return { ...cell, ...contentOf(after), past, future: cell.future.slice(0, -1) }
}

/** A number that is another one after each change of the cell, also after one that was taken back. */
export function versionOfCell({ past, future }: Cell): number {
  return Math.max(0, ...past.map(({ leftAt }) => leftAt), ...future.map(({ leftAt }) => leftAt))
}

/** The moment of a run's next change. */
export function nextMoment(cells: readonly Cell[]): number {
  return 1 + Math.max(0, ...cells.map(versionOfCell))
}

function versionOf(cell: Cell, leftAt: number): CellVersion {
  return { ...contentOf(cell), leftAt }
}

function contentOf({ edits, choices }: CellContent): CellContent {
  return { edits, choices }
}

function kept(versions: readonly CellVersion[]): readonly CellVersion[] {
  return versions.slice(-KEPT_VERSIONS)
}
