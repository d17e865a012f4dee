import { useEffect, useEffectEvent } from 'react'

/** The way to the rows that are not loaded yet. */
export interface OlderRows {
  /** How many rows before the end of what is loaded more is to be loaded. */
  readonly ahead: number
  /** Whether there are any, and they are neither on their way nor could not be had. */
  readonly canLoad: boolean
  readonly load: () => void
}

/** Loads older rows when one comes near the end of those there are. */
export function useOlderRows({ canLoad, load }: OlderRows, isNearEnd: boolean): void {
  const loadNow = useEffectEvent(load)
  const isWanted = canLoad && isNearEnd
  useEffect(() => {
    if (isWanted) loadNow()
  }, [isWanted])
}
