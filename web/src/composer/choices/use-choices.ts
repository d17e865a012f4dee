import type { OptionsView } from '@mega-pipeline/pipeline'
import { useState } from 'react'
import { readStored, store } from '../../stored'
import { fittingChoices, type Choices } from './fitting-choices'

const storageKey = 'mega-pipeline.choices'

/** What is to be made of the next prompt: as it was chosen last, as far as the gateway still offers it. */
export function useChoices(options: OptionsView) {
  const [chosen, setChosen] = useState(() => readStored(storageKey))
  const choices = fittingChoices(chosen, options)
  const choose = (change: Partial<Choices>) => {
    const next = { ...choices, ...change }
    setChosen(next)
    store(storageKey, next)
  }
  return { choices, choose }
}
