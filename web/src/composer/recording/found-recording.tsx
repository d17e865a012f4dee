import { Button } from '../../controls/button'
import { useTexts } from '../../texts/use-texts'
import type { FoundRecording } from './kept/owned-recording'
import styles from './recording.module.css'
import { RecordingPlayer } from './review/recording-player'

interface FoundRecordingNoticeProps {
  readonly found: FoundRecording
  readonly canSend: boolean
  readonly onSend: () => void
  readonly onDiscard: () => void
}

/** A recording that broke off with its page, or was left: listen, send it or drop it. */
export function FoundRecordingNotice({ found, canSend, onSend, onDiscard }: FoundRecordingNoticeProps) {
  const { texts, formats } = useTexts()
  const time = formats.moment(found.startedAt)
  return (
    <section className={styles.found} aria-label={texts.recording.found(time)}>
      <p>
        <strong>{texts.recording.found(time)}</strong> {texts.recording.foundAdvice}
      </p>
      <RecordingPlayer audio={found.audio} seconds={found.seconds} label={texts.recording.found(time)} />
      <div className={styles.actions}>
        <Button icon="cross" look="plain" onClick={onDiscard}>
          {texts.recording.discard}
        </Button>
        <span className={styles.gap} />
        <Button icon="send" look="accent" disabled={!canSend} onClick={onSend}>
          {texts.recording.send}
        </Button>
      </div>
    </section>
  )
}
