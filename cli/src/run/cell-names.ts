import type { CellView } from '@mega-pipeline/pipeline'

/** What a cell is called on the board's columns, short enough for a line of progress. */
export function nameOf({ stage, language }: Pick<CellView, 'stage' | 'language'>): string {
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
