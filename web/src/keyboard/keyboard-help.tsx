import { lazy, Suspense, useState } from 'react'
import { IconButton } from '../controls/icon-button'
import { useTexts } from '../texts/use-texts'
import { useShortcut } from './use-shortcut'

const KeyboardSheet = lazy(async () => ({ default: (await import('./keyboard-sheet')).KeyboardSheet }))

/** Opens the list of keys: a button, and a key of its own. */
export function KeyboardHelp() {
  const { keyboard } = useTexts().texts
  const [isOpen, setOpen] = useState(false)
  useShortcut('sheet', () => setOpen(true))
  return (
    <>
      <IconButton icon="keyboard" look="plain" label={keyboard.title} onClick={() => setOpen(true)} />
      {isOpen && (
        <Suspense>
          <KeyboardSheet onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
