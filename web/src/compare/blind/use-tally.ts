import { useState } from 'react'
import { readStored, store } from '../../stored'
import { verdictsOf, type Verdict } from './tally'

const storageKey = 'mega-pipeline.blind-verdicts'

/** The blind choices that were made in this browser. They are the opinion of one person, so they stay here. */
export function useTally() {
  const [verdicts, setVerdicts] = useState(() => verdictsOf(readStored(storageKey)))
  const keep = (next: readonly Verdict[]) => {
    setVerdicts([...next])
    store(storageKey, next)
  }
  return { verdicts, add: (verdict: Verdict) => keep([...verdicts, verdict]), clear: () => keep([]) }
}
