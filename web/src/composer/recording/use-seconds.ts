import { useEffect, useState } from 'react'

/** Seconds since the component appeared, counted anew four times a second. */
export function useSeconds(): number {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const startedAt = performance.now()
    const timer = setInterval(() => setSeconds((performance.now() - startedAt) / 1000), 250)
    return () => clearInterval(timer)
  }, [])
  return seconds
}
