import { useEffect, useRef, useState } from 'react'
import { keepRecording, type OwnedRecording } from './kept/owned-recording'
import { openMicrophone } from './open-microphone'
import { startRecorder, type RecordedAudio, type RunningRecorder } from './recorder'
import { recordingType } from './recording-format'
import { refusalBeforeAsking, refusalOf, type Refusal } from './refusal'

export type RecorderState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'recording'; readonly recorder: RunningRecorder }
  | { readonly kind: 'recorded'; readonly recorded: RecordedAudio }

/** Records from a microphone, for `limitSeconds` at most, and keeps what is said safe in this browser meanwhile. */
export function useRecorder(limitSeconds: number) {
  const [state, setState] = useState<RecorderState>({ kind: 'idle' })
  const [isKept, setKept] = useState(true)
  const running = useRef<RunningRecorder | null>(null)
  const owned = useRef<OwnedRecording | null>(null)
  const isGone = useRef(false)

  useEffect(() => {
    isGone.current = false
    return () => {
      isGone.current = true
      // Whatever was said is offered again when this part of the page is.
      if (running.current) running.current.stop()
      else void owned.current?.leave()
    }
  }, [])

  const end = (recorded: RecordedAudio) => {
    running.current = null
    if (isGone.current) void owned.current?.leave()
    else setState({ kind: 'recorded', recorded })
  }

  const record = async (microphoneId: string | null) => {
    const refusal = refusalBeforeAsking({
      isSecureContext,
      hasMediaDevices: 'mediaDevices' in navigator,
      hasMediaRecorder: 'MediaRecorder' in globalThis,
    })
    if (refusal) return setState({ kind: 'refused', refusal })
    const former = owned.current
    setState({ kind: 'asking' })
    try {
      const stream = await openMicrophone(microphoneId)
      const contentType = recordingType((type) => MediaRecorder.isTypeSupported(type))
      // Where the browser keeps nothing, it is recorded all the same, and said that it is not safe.
      const keeping = await keepRecording(contentType).catch(() => null)
      const unkept = () => setKept(false)
      setKept(keeping !== null)
      const recorder = startRecorder({
        stream,
        contentType,
        limitSeconds,
        onPiece: (sound, seconds) => void keeping?.addPiece(sound, seconds).catch(unkept),
        onRecorded: end,
      })
      owned.current = keeping
      running.current = recorder
      void former?.forget()
      setState({ kind: 'recording', recorder })
    } catch (error) {
      // The one before is offered again at the next visit.
      void former?.leave()
      owned.current = null
      setState({ kind: 'refused', refusal: refusalOf(error instanceof Error ? error.name : '') })
    }
  }

  /** Lets the recording go; gives what is kept of it, if it is. */
  const release = () => {
    const { current: kept } = owned
    running.current?.discard()
    running.current = null
    owned.current = null
    setState({ kind: 'idle' })
    return kept
  }

  return { state, isKept, record, release, discard: () => void release()?.forget() }
}
