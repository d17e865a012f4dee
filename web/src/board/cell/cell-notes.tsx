import type { CellView } from '@mega-pipeline/pipeline'
import { useTexts } from '../../texts/use-texts'
import styles from './cell.module.css'

/** Which guards tripped while a cell was made, folded away. */
export function CellNotes({ segments }: Pick<CellView, 'segments'>) {
  const { texts } = useTexts()
  const notes = [...new Set(segments.flatMap((segment) => segment.notes))]
  if (notes.length === 0) return null
  return (
    <details className={styles.notes}>
      <summary>{texts.cell.notes(notes.length)}</summary>
      <ul lang="en">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </details>
  )
}
