import { Button } from '../../controls/button'
import { focusOnAppear } from '../../controls/focus-on-appear'
import { Player } from '../../player/player'
import { useTexts } from '../../texts/use-texts'
import styles from './recording.module.css'
import type { RecorderState } from './use-recorder'

interface FinishedRecordingProps {
  readonly recorded: Extract<RecorderState, { kind: 'recorded' }>
  readonly isSending: boolean
  readonly canSend: boolean
  readonly onSend: () => void
  readonly onDiscard: () => void
  readonly onAgain: () => void
}

/** A recording that has ended and is not yet sent: listen, then send it, drop it or speak again. */
export function FinishedRecording(props: FinishedRecordingProps) {
  const { recorded, isSending, canSend, onSend, onDiscard, onAgain } = props
  const { texts } = useTexts()
  const audio = { url: recorded.url, contentType: recorded.audio.type, seconds: recorded.seconds }
  return (
    <div className={styles.panel}>
      <div className={styles.strip}>
        <div className={styles.player}>
          <Player narration={{ audio, sentences: [], isGrowing: false }} label={texts.recording.yours} />
        </div>
      </div>
      <div className={styles.actions}>
        <Button icon="cross" look="plain" disabled={isSending} onClick={onDiscard}>
          {texts.recording.discard}
        </Button>
        <Button icon="microphone" disabled={isSending} onClick={onAgain}>
          {texts.recording.again}
        </Button>
        <Button icon="send" look="accent" disabled={!canSend} onClick={onSend} ref={focusOnAppear}>
          {isSending ? texts.composer.sending : texts.recording.send}
        </Button>
      </div>
    </div>
  )
}
