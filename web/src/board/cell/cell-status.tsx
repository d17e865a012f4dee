import type { CellView } from '@mega-pipeline/pipeline'
import { Button } from '../../controls/button'
import { Icon } from '../../controls/icon'
import { useTexts } from '../../texts/use-texts'
import styles from './cell.module.css'
import { CellProgress } from './cell-progress'

interface CellStatusProps {
  readonly cell: CellView
  /** The title of the column. */
  readonly step: string
  readonly isRetrying: boolean
  readonly onRetry: () => void
}

/** What a cell is doing, in words; nothing when it is done. */
export function CellStatus({ cell, step, isRetrying, onRetry }: CellStatusProps) {
  const { texts, formats } = useTexts()
  const { status, notice, problem, progress } = cell
  const words = texts.cell
  switch (status) {
    case 'waiting':
      return (
        <p className={styles.status}>
          <Icon name="clock" />
          {words.waiting}
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
        <p className={styles.status}>
          <Icon name="cross" />
          {words.cancelled}
        </p>
      )
    case 'failed':
      return (
        <div className={styles.failed}>
          <p>
            <Icon name="warning" />
            <strong>{words.failed}</strong>
          </p>
          <p lang="en">{problem?.message}</p>
          <Button
            icon="retry"
            size="small"
            disabled={isRetrying}
            aria-label={words.retryOf(step, formats.languageName(cell.language))}
            onClick={onRetry}
          >
            {words.retry}
          </Button>
        </div>
      )
  }
}
