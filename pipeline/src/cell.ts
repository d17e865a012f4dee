import type { CellContent, CellVersion } from './cell-history.js'
import { sourceLanguage, type Language } from './language.js'
import { cellStageSchema, type CellStage } from './stage.js'
import type { RunSettings } from './run.js'

/** One stage of one run in one language, with what people changed about it. */
export interface Cell extends CellContent {
  readonly stage: CellStage
  readonly language: Language
  /** Nothing of it that has not started will start. */
  readonly cancelled: boolean
  /** What it held before, the newest last. */
  readonly past: readonly CellVersion[]
  /** What was undone, the last that was undone last. */
  readonly future: readonly CellVersion[]
}

export type CellKey = Pick<Cell, 'stage' | 'language'>

/** The cells that a run with these settings has, in the order of the board's columns. */
export function cellsOf(settings: Pick<RunSettings, 'language' | 'languages' | 'ownVoice'>): CellKey[] {
  const { language, languages, ownVoice } = settings
  return [
    { stage: 'transcribe', language },
    { stage: 'generate', language },
    { stage: 'synthesize', language },
    ...languages.flatMap((target): CellKey[] => [
      { stage: 'translate', language: target },
      { stage: 'synthesize', language: target },
      ...(ownVoice ? [{ stage: 'own_voice' as const, language: target }] : []),
    ]),
  ]
}

/** A cell's name in the API and in files: `local.translate.fr`. */
export function cellName(team: string, { stage, language }: CellKey): string {
  return `${team}.${stage}.${language}`
}

/** The parts of a {@link cellName}, or null when it is not one. */
export function parseCellName(name: string): ({ team: string } & CellKey) | null {
  const [team, stage, language = sourceLanguage, ...rest] = name.split('.')
  const parsed = cellStageSchema.safeParse(stage)
  if (team === undefined || !parsed.success || rest.length > 0) return null
  return { team, stage: parsed.data, language }
}
