import type { CellView, PromptView, RunView } from '@mega-pipeline/pipeline'
import { CellChangeButton } from '../../change/cell-change-button'
import { CellFooter } from './cell-footer'
import { CellNarration } from './cell-narration'
import { CellNotes } from './cell-notes'
import { CellStatus } from './cell-status'
import { CellText } from './cell-text'
import styles from './cell.module.css'

interface CellContentProps {
  readonly prompt: PromptView
  readonly run: RunView
  readonly cell: CellView | undefined
  /** The title of the column. */
  readonly step: string
}

/** What stands in a box of the board: a text or a narration as far as it is there, and how it is doing. */
export function CellContent({ prompt, run, cell, step }: CellContentProps) {
  if (!cell) return null
  const isSpoken = cell.stage === 'synthesize' || cell.stage === 'own_voice'
  return (
    <div className={styles.cell}>
      {isSpoken ? (
        <CellNarration prompt={prompt} run={run} cell={cell} />
      ) : (
        cell.text !== null && <CellText prompt={prompt} run={run} cell={cell} />
      )}
      <CellStatus promptId={prompt.id} cell={cell} step={step} run={run} />
      <CellNotes segments={cell.segments} />
      <div className={styles.foot}>
        <CellFooter cell={cell} />
        <CellChangeButton promptId={prompt.id} run={run} cell={cell} step={step} />
      </div>
    </div>
  )
}
