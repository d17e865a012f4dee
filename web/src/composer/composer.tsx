import type { OptionsView } from '@mega-pipeline/pipeline'
import { useRef, useState } from 'react'
import { Button } from '../controls/button'
import { targetLanguages } from '../gateway/target-languages'
import { useTexts } from '../texts/use-texts'
import { LanguageChoice } from './choices/language-choice'
import { useChoices } from './choices/use-choices'
import { WordsChoice } from './choices/words-choice'
import styles from './composer.module.css'
import { FinishedRecording } from './recording/finished-recording'
import { recordingName } from './recording/recording-format'
import { RefusalNotice } from './recording/refusal-notice'
import { RunningRecording } from './recording/running-recording'
import { useLeaveWarning } from './recording/use-leave-warning'
import { useRecorder } from './recording/use-recorder'
import { TextPrompt } from './text-prompt'
import { UploadButton } from './upload-button'
import { useIncomingFiles } from './use-incoming-files'
import { useSending } from './use-sending'
import { useSendingFiles } from './use-sending-files'

/** Where a prompt is spoken, uploaded or typed, and where it is said what is to be made of it. */
export function Composer({ options }: { options: OptionsView }) {
  const { texts } = useTexts()
  const { limits } = options
  const { choices, choose } = useChoices(options)
  const typed = useSending(choices)
  const spoken = useSending(choices)
  const sendFiles = useSendingFiles(choices, limits)
  const { state, record, stop, discard } = useRecorder(limits.audioSeconds)
  const [text, setText] = useState('')
  const isOver = useIncomingFiles((files) => void sendFiles(files))
  const hasLanguage = choices.languages.length > 0
  const isText = text.trim() !== '' && text.length <= limits.textCharacters
  const canSendText = hasLanguage && isText && !typed.isSending
  useLeaveWarning(state.kind === 'recording' || state.kind === 'recorded')
  const place = useRef<HTMLElement>(null)

  const putAside = () => {
    discard()
    // The button that was pressed goes away; whoever works by keyboard stays where they were.
    place.current?.focus()
  }

  const sendText = async () => {
    if (canSendText && (await typed.send({ text: text.trim() }))) setText('')
  }
  const sendRecording = async () => {
    if (state.kind !== 'recorded') return
    const { audio } = state
    if (await spoken.send({ audio, fileName: recordingName(audio.type) })) putAside()
  }

  return (
    <section
      ref={place}
      tabIndex={-1}
      className={styles.composer}
      aria-label={texts.composer.heading}
      data-over={isOver || undefined}
    >
      {isOver && <p className={styles.dropHere}>{texts.composer.dropHere}</p>}
      {state.kind === 'recording' ? (
        <RunningRecording
          stream={state.stream}
          limitSeconds={limits.audioSeconds}
          onStop={stop}
          onDiscard={putAside}
        />
      ) : state.kind === 'recorded' ? (
        <FinishedRecording
          recorded={state}
          isSending={spoken.isSending}
          canSend={hasLanguage && !spoken.isSending}
          onSend={() => void sendRecording()}
          onDiscard={putAside}
          onAgain={() => void record()}
        />
      ) : (
        <>
          {state.kind === 'refused' && <RefusalNotice refusal={state.refusal} />}
          <output className={styles.asking}>{state.kind === 'asking' && texts.recording.asking}</output>
          <TextPrompt
            text={text}
            characterLimit={limits.textCharacters}
            onChange={setText}
            onSend={() => void sendText()}
          />
          <div className={styles.ways}>
            <Button
              icon="microphone"
              look="accent"
              disabled={state.kind === 'asking'}
              onClick={() => void record()}
            >
              {texts.composer.record}
            </Button>
            <UploadButton disabled={!hasLanguage} onFiles={(files) => void sendFiles(files)} />
            <Button
              icon="send"
              className={styles.send}
              disabled={!canSendText}
              onClick={() => void sendText()}
            >
              {typed.isSending ? texts.composer.sending : texts.composer.send}
            </Button>
          </div>
        </>
      )}
      <div className={styles.choices}>
        <LanguageChoice
          offered={targetLanguages(options)}
          chosen={choices.languages}
          onChoose={(languages) => choose({ languages })}
        />
        <WordsChoice words={choices.words} limits={limits} onChoose={(words) => choose({ words })} />
      </div>
    </section>
  )
}
