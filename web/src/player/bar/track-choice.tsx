import { classNames } from '../../controls/class-names'
import { useTexts } from '../../texts/use-texts'
import { player } from '../page-player'
import type { Track } from '../track'
import { useTrackWords } from '../use-track-words'
import styles from './bar.module.css'

interface TrackChoiceProps {
  readonly tracks: readonly Track[]
  readonly chosenId: string
}

/** The recording and the languages of a row. Another one goes on with the same sentence. */
export function TrackChoice({ tracks, chosenId }: TrackChoiceProps) {
  const { listenIn } = useTexts().texts.player
  const words = useTrackWords()
  if (tracks.length < 2) return null
  return (
    <div role="toolbar" aria-label={listenIn} className={styles.tracks}>
      {tracks.map((track) => (
        <button
          key={track.id}
          type="button"
          aria-pressed={track.id === chosenId}
          className={classNames(styles.track, track.id === chosenId && styles.chosen)}
          onClick={() => track.id !== chosenId && player.switchTo(track)}
        >
          {words.title(track)}
        </button>
      ))}
    </div>
  )
}
