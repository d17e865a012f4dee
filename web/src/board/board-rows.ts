import type { PromptView, RunView } from '@mega-pipeline/pipeline'

/** A row of the board: one prompt through one team. */
export interface BoardRow {
  readonly key: string
  readonly prompt: PromptView
  readonly run: RunView
}

/** The rows of these prompts, in their order. */
export function boardRows(prompts: readonly PromptView[]): BoardRow[] {
  return prompts.flatMap((prompt) => prompt.runs.map((run) => ({ key: run.id, prompt, run })))
}
