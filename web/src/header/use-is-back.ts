import { useEffect, useState } from 'react'
import type { Connection } from '../gateway/event-stream'

const shownMilliseconds = 5000

/** Whether a connection that was lost has just come back. */
export function useIsBack(connection: Connection): boolean {
  const [before, setBefore] = useState(connection)
  const [isBack, setBack] = useState(false)
  if (connection !== before) {
    setBefore(connection)
    setBack(before === 'lost' && connection === 'open')
  }
  useEffect(() => {
    if (!isBack) return
    const timer = setTimeout(() => setBack(false), shownMilliseconds)
    return () => clearTimeout(timer)
  }, [isBack])
  return isBack
}
