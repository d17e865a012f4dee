import { IconButton } from '../controls/icon-button'
import { useTexts } from '../texts/use-texts'
import type { Narration } from './narration'
import styles from './player.module.css'
import { SentenceStrip } from './sentence-strip'
import { usePlayer } from './use-player'
import { WholePosition } from './whole-position'

interface PlayerProps {
  readonly narration: Narration
  /** What is heard, for screen readers: `narration in French`. */
  readonly label: string
}

/** Plays a sound: the whole of it when it is there, before that its sentences as they come. */
export function Player({ narration, label }: PlayerProps) {
  const { texts } = useTexts()
  const { state, track, seconds, toggle, seek, elementProps } = usePlayer(narration)
  const isActive = state === 'playing' || state === 'waiting'
  return (
    <div className={styles.player}>
      <div className={styles.play}>
        <IconButton
          icon={isActive ? 'pause' : 'play'}
          label={isActive ? texts.player.pause(label) : texts.player.play(label)}
          look="accent"
          onClick={toggle}
        />
      </div>
      {typeof track === 'number' ? (
        <SentenceStrip sentences={narration.sentences} track={track} state={state} />
      ) : (
        <WholePosition audio={narration.audio} seconds={seconds} label={label} onSeek={seek} />
      )}
      {state === 'failed' && <p className={styles.failure}>{texts.player.failed}</p>}
      {/* The text of what is heard stands in the cell to its left. */}
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption */}
      <audio preload="none" {...elementProps} />
    </div>
  )
}
