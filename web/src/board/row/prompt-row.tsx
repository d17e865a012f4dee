import type { PromptView } from '@mega-pipeline/pipeline'
import { classNames } from '../../controls/class-names'
import { languagesOf } from './columns'
import { RowBoxes } from './row-boxes'
import styles from './row.module.css'

interface PromptRowProps {
  readonly prompt: PromptView
  /** Its place among all rows, from 0. */
  readonly index: number
  /** How far below the table's head it stands, in pixels. */
  readonly top: number
  /** Learns how high it is, now and when that changes. */
  readonly measure: (row: HTMLTableRowElement | null) => void
}

/** A row of the board in its place. */
export function PromptRow({ prompt, index, top, measure }: PromptRowProps) {
  const lines = Math.max(1, languagesOf(prompt).length)
  return (
    <tr
      ref={measure}
      className={classNames(styles.row, index === 0 && styles.first)}
      style={{ '--lines': lines, top }}
      data-index={index}
      data-row={prompt.id}
      // The table's head is the first.
      aria-rowindex={index + 2}
    >
      <RowBoxes prompt={prompt} />
    </tr>
  )
}
