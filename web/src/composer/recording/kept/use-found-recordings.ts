import { useEffect, useState } from 'react'
import { findRecordings, type FoundRecording } from './owned-recording'

/** Recordings that were broken off and neither sent nor discarded; this window has them now. */
export function useFoundRecordings() {
  const [found, setFound] = useState<readonly FoundRecording[]>([])
  useEffect(() => {
    // Pages that are not secure can neither record nor keep.
    if (!isSecureContext || !('locks' in navigator)) return undefined
    const listening = new AbortController()
    const add = (recording: FoundRecording) => setFound((before) => [...before, recording])
    // Where the browser keeps nothing, there is nothing to be found.
    findRecordings(add, listening.signal).catch(() => undefined)
    return () => {
      listening.abort()
      setFound([])
    }
  }, [])
  /** Takes one off the list, without forgetting it. */
  const take = (id: string) => setFound((before) => before.filter((one) => one.id !== id))
  return { found, take }
}
