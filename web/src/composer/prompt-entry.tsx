import { Button } from '../controls/button'
import { Icon } from '../controls/icon'
import { useShortcut } from '../keyboard/use-shortcut'
import { useTexts } from '../texts/use-texts'
import styles from './composer.module.css'
import { MicrophoneChoice } from './recording/microphone-choice'
import { RefusalNotice } from './recording/refusal-notice'
import type { useMicrophones } from './recording/use-microphones'
import type { RecorderState } from './recording/use-recorder'
import { TextPrompt } from './text-prompt'
import { UploadButton } from './upload-button'

interface PromptEntryProps {
  readonly recorder: RecorderState
  readonly microphones: ReturnType<typeof useMicrophones>
  readonly text: string
  readonly characterLimit: number
  readonly isSendingText: boolean
  /** Whether enough is chosen for a prompt to be sent. */
  readonly canSend: boolean
  readonly onText: (text: string) => void
  readonly onRecord: () => void
  readonly onFiles: (files: readonly File[]) => void
  readonly onSend: () => void
}

/** The three ways to make a prompt: speak, upload, type. */
export function PromptEntry(props: PromptEntryProps) {
  const { recorder, microphones, text, characterLimit, isSendingText, canSend } = props
  const { onText, onRecord, onFiles, onSend } = props
  const { texts } = useTexts()
  const isAsking = recorder.kind === 'asking'
  const isText = text.trim() !== '' && text.length <= characterLimit
  const canSendText = canSend && isText && !isSendingText
  useShortcut('record', () => !isAsking && onRecord())
  return (
    <>
      {recorder.kind === 'refused' && <RefusalNotice refusal={recorder.refusal} onAgain={onRecord} />}
      <output className={styles.asking}>{isAsking && texts.recording.asking}</output>
      <div className={styles.entry}>
        <div className={styles.speak}>
          <button type="button" className={styles.record} disabled={isAsking} onClick={onRecord}>
            <span className={styles.recordSign}>
              <Icon name="microphone" />
            </span>
            {texts.composer.record}
          </button>
          <MicrophoneChoice {...microphones} onChoose={microphones.choose} />
        </div>
        <div className={styles.write}>
          <TextPrompt
            text={text}
            characterLimit={characterLimit}
            onChange={onText}
            onSend={() => canSendText && onSend()}
          />
          <div className={styles.ways}>
            <UploadButton disabled={!canSend} onFiles={onFiles} />
            <Button icon="send" className={styles.send} disabled={!canSendText} onClick={onSend}>
              {isSendingText ? texts.composer.sending : texts.composer.send}
            </Button>
          </div>
        </div>
      </div>
    </>
  )
}
