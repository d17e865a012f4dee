import { useRef, useState } from 'react'
import { afterLevel, isTooQuiet, type Heard } from './silence'

/** Whether too little is heard for the microphone to be the right one; `hear` takes the loudness as it comes. */
export function useTooQuiet(read: () => number) {
  const heard = useRef<Heard>({ lastAt: null })
  const [isQuiet, setQuiet] = useState(false)
  const hear = (level: number) => {
    heard.current = afterLevel(heard.current, level, read())
    setQuiet(isTooQuiet(heard.current, read()))
  }
  return { isQuiet, hear }
}
