import { clockTime } from '../texts/formats'
import { useTexts } from '../texts/use-texts'
import styles from './player.module.css'
import type { Track } from './track'

interface WholePositionProps {
  readonly track: Pick<Track, 'audio'>
  readonly seconds: number
  readonly label: string
  readonly onSeek: (seconds: number) => void
}

/** Where in a whole sound listening is, and the way to another place in it. */
export function WholePosition({ track: { audio }, seconds, label, onSeek }: WholePositionProps) {
  const { texts } = useTexts()
  const length = audio?.seconds ?? 0
  const share = length === 0 ? 0 : Math.min(1, seconds / length)
  return (
    <>
      <input
        type="range"
        className={styles.position}
        style={{ '--share': share }}
        min={0}
        max={Math.max(length, 0.1)}
        step={0.1}
        value={Math.min(seconds, length)}
        disabled={length === 0}
        aria-label={texts.player.position(label)}
        aria-valuetext={texts.player.positionValue(clockTime(seconds), clockTime(length))}
        onChange={(event) => onSeek(event.currentTarget.valueAsNumber)}
      />
      <div className={styles.time}>
        <span>{clockTime(seconds)}</span>
        <span>{clockTime(length)}</span>
      </div>
    </>
  )
}
