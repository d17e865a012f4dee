import type { CellView, PromptView } from '@mega-pipeline/pipeline'

/** A cell with its team and its name. */
export interface NamedCell {
  readonly cell: CellView
  readonly team: string
  readonly name: string
}

/** The cells of a row. Where several teams work on it, the names say which team's each is. */
export function namedCells({ runs }: Pick<PromptView, 'runs'>): NamedCell[] {
  return runs.flatMap(({ team, cells }) =>
    cells.map((cell) => ({
      cell,
      team,
      name: runs.length > 1 ? `${team}: ${nameOf(cell)}` : nameOf(cell),
    })),
  )
}

/** What a cell is called on the board's columns, short enough for a line of progress. */
function nameOf({ stage, language }: Pick<CellView, 'stage' | 'language'>): string {
  switch (stage) {
    case 'transcribe':
      return 'transcript'
    case 'generate':
      return 'text'
    case 'translate':
      return `translation ${language}`
    case 'synthesize':
      return `narration ${language}`
    case 'own_voice':
      return `own voice ${language}`
  }
}
