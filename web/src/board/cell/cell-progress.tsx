import type { CellView } from '@mega-pipeline/pipeline'
import { useCellWork } from '../../gateway/use-work'
import { clockTime } from '../../texts/formats'
import { useTexts } from '../../texts/use-texts'
import styles from './cell.module.css'
import { useSecondsSince } from './use-seconds-since'

interface CellProgressProps {
  readonly promptId: string
  readonly cell: CellView
}

/** A cell that is being worked on: for how long, and how far that has come. */
export function CellProgress({ promptId, cell: { id, progress } }: CellProgressProps) {
  const { texts, formats } = useTexts()
  const since = useCellWork(promptId, id)?.since ?? null
  const seconds = useSecondsSince(since)
  return (
    <div className={styles.working}>
      <div className={styles.status}>
        <span>{texts.cell.working}</span>
        {seconds !== null && <span className={styles.time}>{clockTime(seconds)}</span>}
        <span className={styles.share}>{formats.percent(progress)}</span>
      </div>
      <progress className={styles.progress} value={progress} max={1} aria-label={texts.cell.working} />
    </div>
  )
}
