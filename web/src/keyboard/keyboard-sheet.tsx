import { useState } from 'react'
import { Sheet } from '../controls/sheet'
import { useTexts } from '../texts/use-texts'
import styles from './keyboard.module.css'
import { keysAreOn, switchKeys } from './keys-setting'
import { ShortcutList } from './shortcut-list'
import { shortcutPlaces } from './shortcuts'

/** A sheet before the page that lists every key, and a switch for those who want none. */
export function KeyboardSheet({ onClose }: { onClose: () => void }) {
  const { keyboard } = useTexts().texts
  const [isOn, setOn] = useState(keysAreOn)
  return (
    <Sheet title={keyboard.title} onClose={onClose}>
      {shortcutPlaces.map((place) => (
        <ShortcutList key={place} place={place} />
      ))}
      <p className={styles.advice}>{keyboard.advice}</p>
      <label className={styles.setting}>
        <input
          type="checkbox"
          checked={isOn}
          onChange={({ currentTarget }) => {
            setOn(currentTarget.checked)
            switchKeys(currentTarget.checked)
          }}
        />
        {keyboard.areOn}
      </label>
    </Sheet>
  )
}
