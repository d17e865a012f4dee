import type { CellView, RunView } from '@mega-pipeline/pipeline'

/** What a cell is made from. */
export function inputOf(
  { stage, language }: Pick<CellView, 'stage' | 'language'>,
  { languages }: Pick<RunView, 'languages'>,
) {
  switch (stage) {
    case 'transcribe':
      return 'recording'
    case 'generate':
      return 'transcript'
    case 'translate':
      return 'text'
    case 'synthesize':
    case 'own_voice':
      return languages.includes(language) ? 'translation' : 'text'
  }
}
