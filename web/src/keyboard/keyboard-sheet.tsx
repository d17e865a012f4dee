import { useState } from 'react'
import { IconButton } from '../controls/icon-button'
import { useTexts } from '../texts/use-texts'
import styles from './keyboard.module.css'
import { keysAreOn, switchKeys } from './keys-setting'
import { ShortcutList } from './shortcut-list'
import { shortcutPlaces } from './shortcuts'

/** A sheet before the page that lists every key, and a switch for those who want none. */
export function KeyboardSheet({ onClose }: { onClose: () => void }) {
  const { close, keyboard } = useTexts().texts
  const [isOn, setOn] = useState(keysAreOn)
  return (
    <dialog
      ref={openAsModal}
      className={styles.sheet}
      aria-labelledby="keyboard-sheet"
      closedby="any"
      onClose={onClose}
    >
      <div className={styles.head}>
        <h2 id="keyboard-sheet">{keyboard.title}</h2>
        <IconButton
          icon="cross"
          look="plain"
          label={close}
          onClick={({ currentTarget }) => currentTarget.closest('dialog')?.close()}
        />
      </div>
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
    </dialog>
  )
}

function openAsModal(dialog: HTMLDialogElement | null): void {
  if (dialog && !dialog.open) dialog.showModal()
}
