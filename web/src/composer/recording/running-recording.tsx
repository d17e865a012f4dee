import { useState } from 'react'
import { Button } from '../../controls/button'
import { focusOnAppear } from '../../controls/focus-on-appear'
import { clockTime } from '../../texts/formats'
import { useTexts } from '../../texts/use-texts'
import { LevelMeter } from './level-meter'
import styles from './recording.module.css'
import { useSeconds } from './use-seconds'

/** Quieter than this is no speech: -48 dB below full scale. */
const audibleLevel = 0.2
const patienceSeconds = 3

interface RunningRecordingProps {
  readonly stream: MediaStream
  readonly limitSeconds: number
  readonly onStop: () => void
  readonly onDiscard: () => void
}

/** A recording that runs: its time and level, and the ways to end it. */
export function RunningRecording({ stream, limitSeconds, onStop, onDiscard }: RunningRecordingProps) {
  const { texts } = useTexts()
  const seconds = useSeconds()
  const [isHeard, setHeard] = useState(false)
  return (
    <div className={styles.panel}>
      <div className={styles.strip}>
        <span className={styles.dot} aria-hidden="true" />
        <output className="visually-hidden">{texts.recording.running}</output>
        <span className={styles.time} role="timer">
          {clockTime(seconds)}
        </span>
        <LevelMeter stream={stream} onLevel={(level) => level > audibleLevel && setHeard(true)} />
        <span className={styles.quiet}>{texts.recording.limit(clockTime(limitSeconds))}</span>
      </div>
      <output className={styles.warning}>
        {!isHeard && seconds > patienceSeconds && texts.recording.nothingHeard}
      </output>
      <div className={styles.actions}>
        <Button icon="cross" look="plain" onClick={onDiscard}>
          {texts.recording.discard}
        </Button>
        <Button icon="stop" look="accent" onClick={onStop} ref={focusOnAppear}>
          {texts.recording.stop}
        </Button>
      </div>
    </div>
  )
}
