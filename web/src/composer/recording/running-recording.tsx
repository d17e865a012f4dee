import { useState } from 'react'
import { Button } from '../../controls/button'
import { focusOnAppear } from '../../controls/focus-on-appear'
import { useShortcut } from '../../keyboard/use-shortcut'
import { clockTime } from '../../texts/formats'
import { useTexts } from '../../texts/use-texts'
import { LevelMeter } from './level-meter'
import { MicrophoneChoice } from './microphone-choice'
import type { RunningRecorder } from './recorder'
import styles from './recording.module.css'
import type { useMicrophones } from './use-microphones'
import { useSeconds } from './use-seconds'
import { useTooQuiet } from './use-too-quiet'

interface RunningRecordingProps {
  readonly recorder: RunningRecorder
  readonly limitSeconds: number
  /** Whether this browser keeps what is said, should the page break off. */
  readonly isKept: boolean
  readonly microphones: ReturnType<typeof useMicrophones>
  readonly onDiscard: () => void
  /** Begins anew with another microphone. */
  readonly onMicrophone: (id: string) => void
}

/** A recording that runs: its time and level, and the ways to halt and to end it. */
export function RunningRecording(props: RunningRecordingProps) {
  const { recorder, limitSeconds, isKept, microphones, onDiscard, onMicrophone } = props
  const { texts } = useTexts()
  const [isPaused, setPaused] = useState(false)
  const seconds = useSeconds(recorder.seconds)
  const { isQuiet, hear } = useTooQuiet(recorder.seconds)
  const toggle = () => {
    if (isPaused) recorder.resume()
    else recorder.pause()
    setPaused(!isPaused)
  }
  useShortcut('pauseRecording', toggle)
  useShortcut('record', recorder.stop)
  return (
    <div className={styles.panel} data-paused={isPaused || undefined}>
      <div className={styles.strip}>
        <span className={styles.dot} aria-hidden="true" />
        <output className={styles.state}>
          {isPaused ? texts.recording.paused : texts.recording.running}
        </output>
        <span className={styles.time} role="timer">
          {clockTime(seconds)}
        </span>
        <LevelMeter stream={recorder.stream} seconds={recorder.seconds} onLevel={hear} />
        <span className={styles.quiet}>{texts.recording.limit(clockTime(limitSeconds))}</span>
      </div>
      <output className={styles.warning}>{!isPaused && isQuiet && texts.recording.nothingHeard}</output>
      {!isKept && <p className={styles.warning}>{texts.recording.notKept}</p>}
      <div className={styles.actions}>
        <Button icon="cross" look="plain" onClick={onDiscard}>
          {texts.recording.discard}
        </Button>
        {isQuiet && (
          <MicrophoneChoice
            microphones={microphones.microphones}
            chosen={microphones.chosen}
            onChoose={onMicrophone}
          />
        )}
        <span className={styles.gap} />
        <Button icon={isPaused ? 'microphone' : 'pause'} onClick={toggle}>
          {isPaused ? texts.recording.resume : texts.recording.pause}
        </Button>
        <Button icon="stop" look="accent" onClick={recorder.stop} ref={focusOnAppear}>
          {texts.recording.stop}
        </Button>
      </div>
    </div>
  )
}
