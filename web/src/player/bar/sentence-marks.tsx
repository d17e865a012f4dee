import { memo } from 'react'
import { classNames } from '../../controls/class-names'
import type { TrackSentence } from '../track'
import styles from './bar.module.css'

interface SentenceMarksProps {
  readonly sentences: readonly TrackSentence[]
  /** Seconds of the whole sound; null while there are only sentences, which then have equal parts. */
  readonly length: number | null
}

/** Where each sentence begins on the timeline, and which are there already. */
export const SentenceMarks = memo(function SentenceMarks({ sentences, length }: SentenceMarksProps) {
  const last = Math.max(1, sentences.length - 1)
  return (
    <div className={styles.marks} aria-hidden="true">
      {sentences.map(({ id, startSeconds, audio }, index) => {
        const at = length === null ? index / last : (startSeconds ?? 0) / Math.max(length, 0.1)
        const isThere = length !== null || audio !== null
        return <span key={id} className={classNames(isThere && styles.there)} style={{ '--at': at }} />
      })}
    </div>
  )
})
