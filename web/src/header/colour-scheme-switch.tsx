import { useState } from 'react'
import { IconButton } from '../controls/icon-button'
import { useTexts } from '../texts/use-texts'
import { chooseScheme, chosenScheme, nextScheme } from './colour-scheme'

const icons = { system: 'contrast', light: 'sun', dark: 'moon' } as const

/** Light, dark, or as the system is: one after the other. */
export function ColourSchemeSwitch() {
  const { label, names } = useTexts().texts.colourScheme
  const [chosen, setChosen] = useState(chosenScheme)
  return (
    <IconButton
      icon={icons[chosen]}
      look="plain"
      label={label(names[chosen])}
      onClick={() => {
        const next = nextScheme(chosen)
        setChosen(next)
        chooseScheme(next)
      }}
    />
  )
}
