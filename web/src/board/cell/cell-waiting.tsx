import type { CellView, RunView } from '@mega-pipeline/pipeline'
import { Icon } from '../../controls/icon'
import { useCellWork } from '../../gateway/use-work'
import { useTexts } from '../../texts/use-texts'
import styles from './cell.module.css'
import { inputOf } from './input-of'

interface CellWaitingProps {
  readonly promptId: string
  readonly cell: CellView
  readonly run: RunView
}

/** A cell that waits: at which place in the queue, or for what. */
export function CellWaiting({ promptId, cell, run }: CellWaitingProps) {
  const { texts, formats } = useTexts()
  const work = useCellWork(promptId, cell.id)
  const words = () => {
    // What still waits when all work is over waits for a step that failed.
    if (run.isFinished) return texts.cell.blocked
    if (work === undefined) return texts.cell.waiting
    if (work.place === 1) return texts.cell.nextInQueue
    if (work.place !== null) return texts.cell.inQueue(formats.count(work.place))
    return texts.cell.waitsFor[inputOf(cell, run)]
  }
  return (
    <p className={styles.status}>
      <Icon name="clock" />
      {words()}
    </p>
  )
}
