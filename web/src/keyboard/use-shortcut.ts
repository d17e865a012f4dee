import { useEffect, useEffectEvent } from 'react'
import { isForPage } from './is-for-page'
import { completes, type KeyPress } from './read-keys'
import { shortcuts, type ShortcutName } from './shortcuts'

/** Does something when the keys of a shortcut are pressed, as long as the component that asks for it is shown. */
export function useShortcut(name: ShortcutName, action: () => void): void {
  const act = useEffectEvent(action)
  useEffect(() => {
    let presses: KeyPress[] = []
    const hear = (event: KeyboardEvent) => {
      if (!isForPage(event)) return
      presses = [...presses.slice(-1), { key: event.key, timeStamp: event.timeStamp }]
      if (!completes(presses, shortcuts[name].keys)) return
      presses = []
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [name])
}
