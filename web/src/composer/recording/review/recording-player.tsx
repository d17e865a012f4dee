import { useRef, useState } from 'react'
import { IconButton } from '../../../controls/icon-button'
import { onlyOnePlays } from '../../../player/only-one-plays'
import { clockTime } from '../../../texts/formats'
import { useTexts } from '../../../texts/use-texts'
import styles from './review.module.css'
import { useDecoded } from './use-decoded'
import { Waveform } from './waveform'

interface RecordingPlayerProps {
  readonly audio: Blob
  /** Its length by the clock. */
  readonly seconds: number
  /** What is heard, for screen readers. */
  readonly label: string
}

/** Listening to a recording that is not sent yet, with its waveform and true length. */
export function RecordingPlayer({ audio, seconds: clockSeconds, label }: RecordingPlayerProps) {
  const { texts } = useTexts()
  const { url, seconds: length, peaks } = useDecoded(audio, clockSeconds)
  const element = useRef<HTMLAudioElement>(null)
  const [isPlaying, setPlaying] = useState(false)
  const [at, setAt] = useState(0)
  const toggle = () => {
    if (isPlaying) element.current?.pause()
    // A rejection is a pause that came first; a fault of the sound is told by the element's own event.
    else element.current?.play().catch(() => undefined)
  }
  return (
    <div className={styles.player}>
      <IconButton
        icon={isPlaying ? 'pause' : 'play'}
        label={isPlaying ? texts.player.pause(label) : texts.player.play(label)}
        disabled={url === null}
        onClick={toggle}
      />
      <div className={styles.track}>
        <Waveform peaks={peaks} share={length === 0 ? 0 : Math.min(1, at / length)} />
        <input
          type="range"
          className={styles.position}
          min={0}
          max={Math.max(0.1, length)}
          step={0.1}
          value={Math.min(at, length)}
          aria-label={texts.player.position(label)}
          aria-valuetext={texts.player.positionValue(clockTime(at), clockTime(length))}
          onChange={({ currentTarget }) => {
            setAt(currentTarget.valueAsNumber)
            if (element.current) element.current.currentTime = currentTarget.valueAsNumber
          }}
        />
      </div>
      <span className={styles.time}>{clockTime(isPlaying || at > 0 ? at : length)}</span>
      {/* What is heard was just said by the person who listens. */}
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption */}
      <audio
        ref={element}
        src={url ?? undefined}
        onPlay={({ currentTarget }) => {
          onlyOnePlays(currentTarget)
          setPlaying(true)
        }}
        onPause={() => setPlaying(false)}
        onEnded={() => setAt(0)}
        onTimeUpdate={({ currentTarget }) => setAt(currentTarget.currentTime)}
      />
    </div>
  )
}
