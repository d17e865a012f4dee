import type { RowState } from '@mega-pipeline/pipeline'
import type { PromptFilter } from '../gateway/prompt-filter'

/** What a row can be doing, in the order that it is offered. */
export const rowStates = ['working', 'done', 'failed', 'cancelled'] as const satisfies readonly RowState[]

/** By which name each part of what is looked for stands in the address. */
const names = { search: 'q', state: 'state', language: 'language', team: 'team' } as const

/** What is looked for by an address; what makes no sense is left out. */
export function filterOf(address: URLSearchParams): PromptFilter {
  const [search, language, team] = [names.search, names.language, names.team].map(
    (name) => address.get(name)?.slice(0, 200) ?? '',
  )
  const state = rowStates.find((one) => one === address.get(names.state))
  return {
    ...(search?.trim() && { search }),
    ...(state && { state }),
    ...(language && /^[\w-]{2,35}$/.test(language) && { language }),
    ...(team && { team }),
  }
}

/** The address with this part of what is looked for changed; an empty value takes it off. Other things stay. */
export function withFilter(
  address: URLSearchParams,
  part: Partial<Record<keyof PromptFilter, string>>,
): URLSearchParams {
  const changed = new URLSearchParams(address)
  for (const [key, value] of Object.entries(part)) {
    const name = names[key as keyof PromptFilter]
    if (value.trim() === '') changed.delete(name)
    else changed.set(name, value)
  }
  return changed
}
