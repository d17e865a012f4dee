import { useEffect, useState } from 'react'
import { decodeRecording } from './decode-recording'

/** A recording to be listened to; until it is decoded, its length is the one by the clock. */
export interface Listening {
  readonly url: string | null
  readonly seconds: number
  readonly peaks: readonly number[]
}

/** Decodes a recording for listening. Where that fails, the recording itself is played. */
export function useDecoded(audio: Blob, clockSeconds: number): Listening {
  const [listening, setListening] = useState<Listening>({ url: null, seconds: clockSeconds, peaks: [] })
  useEffect(() => {
    let url: string | null = null
    let isGone = false
    const show = (sound: Blob, seconds: number, peaks: readonly number[]): void => {
      if (isGone) return
      url = URL.createObjectURL(sound)
      setListening({ url, seconds, peaks })
    }
    decodeRecording(audio).then(
      ({ listeningCopy, seconds, peaks }) => show(listeningCopy, seconds, peaks),
      () => show(audio, clockSeconds, []),
    )
    return () => {
      isGone = true
      if (url !== null) URL.revokeObjectURL(url)
    }
  }, [audio, clockSeconds])
  return listening
}
