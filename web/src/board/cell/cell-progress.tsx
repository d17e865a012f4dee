import { useTexts } from '../../texts/use-texts'
import styles from './cell.module.css'

/** A cell that is being worked on, and how far that has come. */
export function CellProgress({ progress }: { progress: number }) {
  const { texts, formats } = useTexts()
  return (
    <div className={styles.working}>
      <div className={styles.status}>
        <span>{texts.cell.working}</span>
        <span className={styles.share}>{formats.percent(progress)}</span>
      </div>
      <progress className={styles.progress} value={progress} max={1} aria-label={texts.cell.working} />
    </div>
  )
}
