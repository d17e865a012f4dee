import type { CellView, RunView } from '@mega-pipeline/pipeline'
import { Icon } from '../../controls/icon'
import { useTexts } from '../../texts/use-texts'
import styles from './cell.module.css'
import { CellFailure } from './cell-failure'
import { CellProgress } from './cell-progress'
import { CellWaiting } from './cell-waiting'
import { RetryButton } from './retry-button'

interface CellStatusProps {
  readonly promptId: string
  readonly cell: CellView
  /** The title of the column. */
  readonly step: string
  readonly run: RunView
}

/** What a cell is doing, in words; nothing when it is done. */
export function CellStatus({ promptId, cell, step, run }: CellStatusProps) {
  const words = useTexts().texts.cell
  const { status, notice } = cell
  switch (status) {
    case 'waiting':
      return <CellWaiting promptId={promptId} cell={cell} run={run} />
    case 'working':
      return <CellProgress promptId={promptId} cell={cell} />
    case 'done':
      return notice && <p className={styles.notice}>{words.notice[notice]}</p>
    case 'skipped':
      return <p className={styles.status}>{notice ? words.notice[notice] : words.skipped}</p>
    case 'out_of_date':
      return (
        <div className={styles.cancelled}>
          <p className={styles.outOfDate}>
            <Icon name="clock" />
            {run.isFinished ? words.outOfDate : words.outOfDateForNow}
          </p>
          {run.isFinished && <RetryButton promptId={promptId} cell={cell} step={step} />}
        </div>
      )
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
      return <CellFailure promptId={promptId} cell={cell} step={step} />
  }
}
