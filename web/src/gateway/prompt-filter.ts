import type { RowState } from '@mega-pipeline/pipeline'

/** Which rows are asked for; what is not given does not matter. */
export interface PromptFilter {
  /** Words that stand somewhere in the texts of a row. */
  readonly search?: string
  readonly state?: RowState
  /** A language that it is translated into. */
  readonly language?: string
  readonly team?: string
}

/** Whether only some rows are asked for. */
export function isFiltering(filter: PromptFilter): boolean {
  return Object.keys(filter).length > 0
}
