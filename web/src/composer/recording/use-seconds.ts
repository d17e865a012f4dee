import { useEffect, useEffectEvent, useState } from 'react'

/** A number of seconds that grows by itself, read anew four times a second. */
export function useSeconds(read: () => number): number {
  const [seconds, setSeconds] = useState(0)
  const look = useEffectEvent(() => setSeconds(read()))
  useEffect(() => {
    const timer = setInterval(() => look(), 250)
    return () => clearInterval(timer)
  }, [])
  return seconds
}
