import type { CellView } from '@mega-pipeline/pipeline'
import { Icon } from '../../controls/icon'
import { useTexts } from '../../texts/use-texts'
import styles from './cell.module.css'
import { CellProgress } from './cell-progress'
import { RetryButton } from './retry-button'

interface CellStatusProps {
  readonly promptId: string
  readonly cell: CellView
  /** The title of the column. */
  readonly step: string
  /** Whether the row's work is over: what still waits then waits for a step that failed. */
  readonly isRunFinished: boolean
}

/** What a cell is doing, in words; nothing when it is done. */
export function CellStatus({ promptId, cell, step, isRunFinished }: CellStatusProps) {
  const words = useTexts().texts.cell
  const { status, notice, problem, progress } = cell
  switch (status) {
    case 'waiting':
      return (
        <p className={styles.status}>
          <Icon name="clock" />
          {isRunFinished ? words.blocked : words.waiting}
        </p>
      )
    case 'working':
      return <CellProgress progress={progress} />
    case 'done':
      return notice && <p className={styles.notice}>{words.notice[notice]}</p>
    case 'skipped':
      return <p className={styles.status}>{notice ? words.notice[notice] : words.skipped}</p>
    case 'cancelled':
      return (
        <div className={styles.cancelled}>
          <p className={styles.status}>
            <Icon name="cross" />
            {words.cancelled}
          </p>
          <RetryButton promptId={promptId} cell={cell} step={step} />
        </div>
      )
    case 'failed':
      return (
        <div className={styles.failed}>
          <p>
            <Icon name="warning" />
            <strong>{words.failed}</strong>
          </p>
          <p lang="en">{problem?.message}</p>
          <RetryButton promptId={promptId} cell={cell} step={step} />
        </div>
      )
  }
}
