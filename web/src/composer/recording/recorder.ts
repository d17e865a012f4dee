import { Stopwatch } from './stopwatch'

/** Nothing that is older than this is lost when the page breaks off; the time a piece takes to be written comes on top. */
const pieceMilliseconds = 500

/** Who ended a recording: the person, its limit, or the microphone that went away. */
type RecordingEnd = 'person' | 'limit' | 'microphone'

export interface RecordedAudio {
  readonly audio: Blob
  /** By the clock; decoding tells it exactly. */
  readonly seconds: number
  readonly end: RecordingEnd
}

/** A recording that runs. Either way of ending it lets the microphone go. */
export interface RunningRecorder {
  readonly stream: MediaStream
  /** How long it is by now, without its pauses. */
  readonly seconds: () => number
  readonly pause: () => void
  readonly resume: () => void
  /** Ends it and keeps what was said. */
  readonly stop: () => void
  /** Ends it and forgets what was said. */
  readonly discard: () => void
}

export interface RecorderOptions {
  readonly stream: MediaStream
  /** Empty to leave it to the browser. */
  readonly contentType: string
  readonly limitSeconds: number
  /** Gets the sound since the last piece, and how long the recording is at its end. */
  readonly onPiece: (sound: Blob, seconds: number) => void
  readonly onRecorded: (recorded: RecordedAudio) => void
}

/** Records a stream until it is stopped, or for as long as a recording may be. */
export function startRecorder(options: RecorderOptions): RunningRecorder {
  const { stream, contentType, limitSeconds, onPiece, onRecorded } = options
  const recorder = new MediaRecorder(stream, contentType === '' ? {} : { mimeType: contentType })
  const listening = new AbortController()
  const pieces: Blob[] = []
  const watch = new Stopwatch()
  let end: RecordingEnd = 'microphone'
  const stop = (by: RecordingEnd): void => {
    if (recorder.state === 'inactive') return
    end = by
    recorder.stop()
  }
  const limit = setInterval(() => watch.seconds >= limitSeconds && stop('limit'), 250)
  const letGo = (): void => {
    watch.stop()
    clearInterval(limit)
    for (const track of stream.getTracks()) track.stop()
  }

  const listen = (name: string, listener: (event: Event) => void): void =>
    recorder.addEventListener(name, listener, listening)
  listen('dataavailable', (event) => {
    const { data } = event as BlobEvent
    if (data.size === 0) return
    pieces.push(data)
    onPiece(data, watch.seconds)
  })
  listen('start', () => watch.start())
  listen('resume', () => watch.start())
  listen('pause', () => watch.stop())
  // By itself it stops when the microphone goes away.
  listen('stop', () => {
    letGo()
    onRecorded({ audio: new Blob(pieces, { type: recorder.mimeType }), seconds: watch.seconds, end })
  })
  recorder.start(pieceMilliseconds)
  return {
    stream,
    seconds: () => watch.seconds,
    pause: () => {
      recorder.pause()
      // Whoever goes away now has all of it safe.
      recorder.requestData()
    },
    resume: () => recorder.resume(),
    stop: () => stop('person'),
    discard: () => {
      listening.abort()
      letGo()
    },
  }
}
