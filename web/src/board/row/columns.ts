import type { CellView, PromptView, RunView } from '@mega-pipeline/pipeline'

/** The cells of a run, by the columns they stand in; a cell that the run does not have is left out. */
export interface RunColumns {
  readonly transcript: CellView | undefined
  readonly generated: CellView | undefined
  readonly narration: CellView | undefined
  readonly translations: readonly Translation[]
}

/** One language's line in the last two columns. */
interface Translation {
  readonly language: string
  readonly text: CellView | undefined
  readonly narration: CellView | undefined
  /** The same once more in somebody's own voice. */
  readonly ownVoice: CellView | undefined
}

export function columnsOf({ cells, languages }: Pick<RunView, 'cells' | 'languages'>): RunColumns {
  const cellOf = (stage: CellView['stage'], language?: string) =>
    cells.find((cell) => cell.stage === stage && (language === undefined || cell.language === language))
  const generated = cellOf('generate')
  return {
    transcript: cellOf('transcribe'),
    generated,
    narration: cellOf('synthesize', generated?.language),
    translations: languages.map((language) => ({
      language,
      text: cellOf('translate', language),
      narration: cellOf('synthesize', language),
      ownVoice: cellOf('own_voice', language),
    })),
  }
}

/** The languages that a row is translated into, by whichever team. */
export function languagesOf({ runs }: Pick<PromptView, 'runs'>): string[] {
  return [...new Set(runs.flatMap(({ languages }) => languages))]
}
