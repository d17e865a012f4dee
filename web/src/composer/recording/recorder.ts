import { recordingType } from './recording-format'

export interface RecordedAudio {
  readonly audio: Blob
  readonly seconds: number
}

/** A recording that runs. Either way of ending it lets the microphone go. */
export interface RunningRecorder {
  readonly stream: MediaStream
  /** Ends it and keeps what was said. */
  readonly stop: () => void
  /** Ends it and forgets what was said. */
  readonly discard: () => void
}

/** Records the stream until it is stopped, or for as long as a recording may be. */
export function startRecorder(
  stream: MediaStream,
  limitSeconds: number,
  onRecorded: (recorded: RecordedAudio) => void,
): RunningRecorder {
  const mimeType = recordingType((type) => MediaRecorder.isTypeSupported(type))
  const recorder = new MediaRecorder(stream, mimeType === '' ? {} : { mimeType })
  const listening = new AbortController()
  const pieces: Blob[] = []
  const startedAt = performance.now()
  const limit = setTimeout(() => recorder.stop(), limitSeconds * 1000)
  const letGo = () => {
    clearTimeout(limit)
    for (const track of stream.getTracks()) track.stop()
  }

  recorder.addEventListener('dataavailable', ({ data }) => pieces.push(data), listening)
  recorder.addEventListener(
    'stop',
    () => {
      letGo()
      const audio = new Blob(pieces, { type: recorder.mimeType })
      onRecorded({ audio, seconds: (performance.now() - startedAt) / 1000 })
    },
    listening,
  )
  recorder.start(1000)
  return {
    stream,
    stop: () => recorder.stop(),
    discard: () => {
      listening.abort()
      letGo()
    },
  }
}
