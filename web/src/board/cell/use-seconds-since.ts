import { useEffect, useState } from 'react'

/** Whole seconds since a moment (milliseconds since 1970), counted on; null when there is no moment. */
export function useSecondsSince(moment: number | null): number | null {
  const [now, setNow] = useState(Date.now)
  const isCounting = moment !== null
  useEffect(() => {
    if (!isCounting) return
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [isCounting])
  return moment === null ? null : Math.max(0, Math.floor((now - moment) / 1000))
}
