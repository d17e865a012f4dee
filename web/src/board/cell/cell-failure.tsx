import type { CellView } from '@mega-pipeline/pipeline'
import { Icon } from '../../controls/icon'
import { useTexts } from '../../texts/use-texts'
import styles from './cell.module.css'
import { RetryButton } from './retry-button'

interface CellFailureProps {
  readonly promptId: string
  readonly cell: CellView
  /** The title of the column. */
  readonly step: string
}

/** A cell that failed: why, and what to do. */
export function CellFailure({ promptId, cell, step }: CellFailureProps) {
  const words = useTexts().texts.cell
  return (
    <div className={styles.failed}>
      <p>
        <Icon name="warning" />
        <strong>{words.failed}</strong>
      </p>
      <p lang="en">{cell.problem?.message}</p>
      <RetryButton promptId={promptId} cell={cell} step={step} />
    </div>
  )
}
