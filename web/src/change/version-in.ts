import type { PromptView } from '@mega-pipeline/pipeline'

/** The version of a cell in a row. */
export function versionIn({ runs }: PromptView, cellId: string): number {
  return runs.flatMap(({ cells }) => cells).find(({ id }) => id === cellId)?.version ?? 0
}
