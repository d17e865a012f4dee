import type { OptionsView } from '@mega-pipeline/pipeline'
import { useRef, useState } from 'react'
import { useTexts } from '../texts/use-texts'
import { MainChoices } from './choices/main-choices'
import { templateProblem } from './choices/template-problem'
import { useChoices } from './choices/use-choices'
import { wishesOf } from './choices/wishes-of'
import styles from './composer.module.css'
import { PromptEntry } from './prompt-entry'
import { FinishedRecording } from './recording/finished-recording'
import { FoundRecordingNotice } from './recording/found-recording'
import { recordingName } from './recording/recording-format'
import { RunningRecording } from './recording/running-recording'
import type { OwnedRecording } from './recording/kept/owned-recording'
import { useFoundRecordings } from './recording/kept/use-found-recordings'
import { useLeaveWarning } from './recording/use-leave-warning'
import { useMicrophones } from './recording/use-microphones'
import { useRecorder } from './recording/use-recorder'
import { SendingList } from './sending/sending-list'
import { useSendingQueue } from './sending/use-sending-queue'
import { useIncomingFiles } from './use-incoming-files'

/** Where a prompt is spoken, uploaded or typed, and where it is said what is to be made of it. */
export function Composer({ options }: { options: OptionsView }) {
  const { texts, formats } = useTexts()
  const { limits } = options
  const { choices, choose } = useChoices(options)
  const queue = useSendingQueue(wishesOf(choices, options), limits)
  const { state, isKept, record, release, discard } = useRecorder(limits.audioSeconds)
  const microphones = useMicrophones()
  const { found, take } = useFoundRecordings()
  const [text, setText] = useState('')
  const place = useRef<HTMLElement>(null)
  const canSend = choices.languages.length > 0 && choices.teams.length > 0
  const isOver = useIncomingFiles((files) => canSend && queue.sendFiles(files))
  // What has ended is kept in the browser; leaving would end what runs.
  useLeaveWarning(state.kind === 'recording' || queue.isBusy)

  const start = () => void record(microphones.chosen).then(microphones.look)
  // The button that was pressed goes away; whoever works by keyboard stays where they were.
  const stayHere = () => place.current?.focus()
  const putAside = () => {
    discard()
    stayHere()
  }
  const sendText = async () => {
    const sent = text.trim()
    const isSent = await queue.send({ text: sent }, sent)
    if (isSent) setText((now) => (now.trim() === sent ? '' : now))
  }
  const sendRecording = (
    audio: Blob,
    startedAt: string,
    kept: Pick<OwnedRecording, 'id' | 'forget'> | null,
  ) => {
    const title = texts.recording.of(formats.moment(startedAt))
    const content = { audio, fileName: recordingName(audio.type) }
    // Until it was sent, or taken out by hand, the browser keeps it; sent once more by a later page, it is the same.
    void queue.send(content, title, kept?.id).then(() => kept?.forget())
    stayHere()
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
      {found.map((one) => (
        <FoundRecordingNotice
          key={one.id}
          found={one}
          canSend={canSend}
          onSend={() => {
            take(one.id)
            sendRecording(one.audio, one.startedAt, one)
          }}
          onDiscard={() => {
            take(one.id)
            void one.forget()
            stayHere()
          }}
        />
      ))}
      {state.kind === 'recording' ? (
        <RunningRecording
          key={state.recorder.stream.id}
          recorder={state.recorder}
          limitSeconds={limits.audioSeconds}
          isKept={isKept}
          microphones={microphones}
          onDiscard={putAside}
          onMicrophone={(id) => {
            microphones.choose(id)
            discard()
            void record(id)
          }}
        />
      ) : state.kind === 'recorded' ? (
        <FinishedRecording
          recorded={state.recorded}
          limitSeconds={limits.audioSeconds}
          canSend={canSend}
          onSend={() => sendRecording(state.recorded.audio, new Date().toISOString(), release())}
          onDiscard={putAside}
          onAgain={start}
        />
      ) : (
        <PromptEntry
          recorder={state}
          microphones={microphones}
          text={text}
          characterLimit={limits.textCharacters}
          isSendingText={queue.sendings.some(
            ({ content, state: { kind } }) => 'text' in content && ['waiting', 'sending'].includes(kind),
          )}
          canSend={canSend}
          onText={setText}
          onRecord={start}
          onFiles={queue.sendFiles}
          onSend={() => void sendText()}
        />
      )}
      <SendingList
        sendings={queue.sendings}
        uploadBytes={limits.uploadBytes}
        onRetry={queue.retry}
        onRemove={queue.remove}
      />
      <MainChoices
        options={options}
        choices={choices}
        onChoose={choose}
        templateProblem={templateProblem(queue.sendings)}
      />
    </section>
  )
}
