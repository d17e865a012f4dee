import { useCallback, useEffect, useState } from 'react'
import { readStored, store } from '../../stored'
import { microphonesOf, type Microphone } from './microphones'

const storageKey = 'mega-pipeline.microphone'

/** The microphones to choose from, and the one that was chosen last, if it is there. */
export function useMicrophones() {
  const [microphones, setMicrophones] = useState<readonly Microphone[]>([])
  const [wanted, setWanted] = useState(() => readStored(storageKey))
  /** Looks what there is. The browser names microphones only once the page may use one. */
  const look = useCallback(async () => {
    if (!('mediaDevices' in navigator)) return
    setMicrophones(microphonesOf(await navigator.mediaDevices.enumerateDevices().catch(() => [])))
  }, [])
  useEffect(() => {
    if (!('mediaDevices' in navigator)) return undefined
    const { mediaDevices } = navigator
    const lookAgain = () => void look()
    lookAgain()
    mediaDevices.addEventListener('devicechange', lookAgain)
    return () => mediaDevices.removeEventListener('devicechange', lookAgain)
  }, [look])
  const choose = (id: string) => {
    setWanted(id)
    store(storageKey, id)
  }
  const chosen = microphones.find(({ id }) => id === wanted)?.id ?? null
  return { microphones, chosen, choose, look }
}
