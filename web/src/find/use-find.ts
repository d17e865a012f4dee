import { useMemo } from 'react'
import { useSearchParams } from 'wouter'
import type { PromptFilter } from '../gateway/prompt-filter'
import { filterOf, withFilter } from './find-address'

/** What is looked for: it stands in the address, so that it can be shared and kept. */
export interface Find {
  readonly filter: PromptFilter
  readonly change: (part: Partial<Record<keyof PromptFilter, string>>) => void
  readonly clear: () => void
}

export function useFind(): Find {
  const [parameters, setParameters] = useSearchParams()
  const address = parameters.toString()
  const filter = useMemo(() => filterOf(new URLSearchParams(address)), [address])
  const change: Find['change'] = (part) =>
    setParameters((before) => withFilter(before, part), { replace: true })
  return {
    filter,
    change,
    clear: () => change({ search: '', state: '', language: '', team: '' }),
  }
}
