import { Button } from '../../controls/button'
import { focusOnAppear } from '../../controls/focus-on-appear'
import { clockTime } from '../../texts/formats'
import { useTexts } from '../../texts/use-texts'
import type { RecordedAudio } from './recorder'
import styles from './recording.module.css'
import { RecordingPlayer } from './review/recording-player'

interface FinishedRecordingProps {
  readonly recorded: RecordedAudio
  readonly limitSeconds: number
  readonly canSend: boolean
  readonly onSend: () => void
  readonly onDiscard: () => void
  readonly onAgain: () => void
}

/** A recording that has ended and is not yet sent: listen, then send it, drop it or speak again. */
export function FinishedRecording(props: FinishedRecordingProps) {
  const { recorded, limitSeconds, canSend, onSend, onDiscard, onAgain } = props
  const { recording } = useTexts().texts
  const { audio, seconds, end } = recorded
  return (
    <div className={styles.panel}>
      <RecordingPlayer audio={audio} seconds={seconds} label={recording.yours} />
      {end !== 'person' && (
        <output className={styles.warning}>
          {end === 'limit' ? recording.limitReached(clockTime(limitSeconds)) : recording.microphoneGone}
        </output>
      )}
      <div className={styles.actions}>
        <Button icon="cross" look="plain" onClick={onDiscard}>
          {recording.discard}
        </Button>
        <span className={styles.gap} />
        <Button icon="microphone" onClick={onAgain}>
          {recording.again}
        </Button>
        <Button icon="send" look="accent" disabled={!canSend} onClick={onSend} ref={focusOnAppear}>
          {recording.send}
        </Button>
      </div>
    </div>
  )
}
