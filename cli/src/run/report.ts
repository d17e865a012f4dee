import { isNarration, type CellView, type PromptView } from '@mega-pipeline/pipeline'
import { formatTable } from '../terminal/index.js'
import { namedCells } from './cell-names.js'
import type { SavedFiles } from './save-files.js'

/** What a run made, for programs: `mega run --json` and `npm run demo -- --json`. Audio is named by absolute paths. */
export interface RunReport {
  readonly prompt: { readonly id: string; readonly audio: string | null }
  readonly cells: readonly CellReport[]
  readonly wall_seconds: number
}

interface CellReport {
  /** Where several teams worked on the prompt. */
  readonly team?: string
  readonly stage: string
  readonly language: string
  readonly status: string
  readonly engine: string | null
  readonly text?: string
  readonly audio?: string
  readonly audio_seconds?: number
  readonly compute_seconds: number
}

export function reportOf(view: PromptView, saved: SavedFiles, wallSeconds: number): RunReport {
  return {
    prompt: { id: view.id, audio: saved.recording },
    cells: namedCells(view).map((named) => ({
      ...(view.runs.length > 1 && { team: named.team }),
      ...reportCell(named.cell, saved),
    })),
    wall_seconds: rounded(wallSeconds),
  }
}

function reportCell(cell: CellView, saved: SavedFiles): CellReport {
  const { stage, language, status, engine, text, audio, computeSeconds } = cell
  const path = saved.cells[cell.id]?.['mp3']
  return {
    stage,
    language,
    status,
    engine,
    ...(!isNarration(stage) && { text: text ?? '' }),
    ...(path !== undefined && { audio: path }),
    ...(audio && { audio_seconds: rounded(audio.seconds ?? 0) }),
    compute_seconds: rounded(computeSeconds),
  }
}

/** The same for people: a row per cell, then its texts and files. */
export function formatReport(view: PromptView, saved: SavedFiles, wallSeconds: number): string {
  const rows = namedCells(view).map(({ cell, name }) => [
    name,
    cell.status,
    cell.engine ?? '',
    cell.audio?.seconds ? `${cell.audio.seconds.toFixed(1)} s` : wordsOf(cell),
    `${cell.computeSeconds.toFixed(1)} s`,
    Object.values(saved.cells[cell.id] ?? {})[0] ?? '',
  ])
  const table = formatTable([['CELL', 'STATUS', 'ENGINE', 'LENGTH', 'COMPUTED', 'FILE'], ...rows])
  return `${table}\n\nDone in ${wallSeconds.toFixed(0)} s. Prompt ${view.id}.`
}

function wordsOf({ text }: CellView): string {
  return text === null ? '' : `${text.split(/\s+/).length} words`
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
