import { useEffect, useRef, useState } from 'react'
import { startRecorder, type RunningRecorder } from './recorder'
import { refusalBeforeAsking, refusalOf, type Refusal } from './refusal'

export type RecorderState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'recording'; readonly stream: MediaStream }
  | { readonly kind: 'recorded'; readonly audio: Blob; readonly url: string; readonly seconds: number }

/** Records from the microphone, for `limitSeconds` at most. */
export function useRecorder(limitSeconds: number) {
  const [state, setState] = useState<RecorderState>({ kind: 'idle' })
  const running = useRef<RunningRecorder | null>(null)
  const url = state.kind === 'recorded' ? state.url : null

  useEffect(() => () => running.current?.discard(), [])
  useEffect(() => {
    if (url === null) return undefined
    return () => URL.revokeObjectURL(url)
  }, [url])

  const record = async () => {
    const refusal = refusalBeforeAsking({
      isSecureContext,
      hasMediaDevices: 'mediaDevices' in navigator,
      hasMediaRecorder: 'MediaRecorder' in globalThis,
    })
    if (refusal) return setState({ kind: 'refused', refusal })
    setState({ kind: 'asking' })
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true })
      running.current = startRecorder(stream, limitSeconds, ({ audio, seconds }) => {
        setState({ kind: 'recorded', audio, seconds, url: URL.createObjectURL(audio) })
      })
      setState({ kind: 'recording', stream })
    } catch (error) {
      setState({ kind: 'refused', refusal: refusalOf(error instanceof Error ? error.name : '') })
    }
  }

  const discard = () => {
    running.current?.discard()
    running.current = null
    setState({ kind: 'idle' })
  }

  return { state, record, stop: () => running.current?.stop(), discard }
}
