import { classNames } from '../controls/class-names'
import { useTexts } from '../texts/use-texts'
import styles from './player.module.css'
import type { PlayerState } from './player-store'
import type { TrackSentence } from './track'

interface SentenceStripProps {
  readonly sentences: readonly TrackSentence[]
  /** The one that is heard or waited for. */
  readonly sentence: number | null
  readonly state: PlayerState
}

/** A narration that still grows: a dash for each sentence, which are there, and how far listening has come. */
export function SentenceStrip({ sentences, sentence, state }: SentenceStripProps) {
  const { player } = useTexts().texts
  const ready = sentences.filter(({ audio }) => audio).length
  const words = {
    paused: player.ready(ready),
    failed: player.ready(ready),
    playing: player.sentence((sentence ?? 0) + 1),
    waiting: player.waiting,
  }[state]
  return (
    <>
      <div className={styles.sentences} aria-hidden="true">
        {sentences.map(({ audio }, index) => (
          <span
            // The place is what identifies a dash: it says nothing else.
            // oxlint-disable-next-line react/no-array-index-key
            key={index}
            className={classNames(
              styles.sentence,
              audio && styles.ready,
              sentence !== null && index <= sentence && audio && styles.heard,
            )}
          />
        ))}
      </div>
      <div className={styles.time}>
        <span>{words}</span>
      </div>
    </>
  )
}
