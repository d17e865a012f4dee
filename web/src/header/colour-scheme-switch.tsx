import { useState } from 'react'
import { useTexts } from '../texts/use-texts'
import { chooseScheme, chosenScheme, colourSchemes } from './colour-scheme'
import styles from './header.module.css'

/** Light, dark, or as the system is. */
export function ColourSchemeSwitch() {
  const words = useTexts().texts.colourScheme
  const [chosen, setChosen] = useState(chosenScheme)
  return (
    <select
      className={styles.switch}
      aria-label={words.label}
      value={chosen}
      onChange={({ currentTarget }) => {
        const scheme = colourSchemes.find((one) => one === currentTarget.value) ?? 'system'
        setChosen(scheme)
        chooseScheme(scheme)
      }}
    >
      {colourSchemes.map((scheme) => (
        <option key={scheme} value={scheme}>
          {words[scheme]}
        </option>
      ))}
    </select>
  )
}
