import { readStored, store } from '../stored'

const storageKey = 'mega-pipeline.keys'

/**
 * Whether the page's keys work. They can be switched off, for whoever speaks to the computer or hits keys by chance
 * (WCAG 2.2, 2.1.4 Character Key Shortcuts).
 */
export function keysAreOn(): boolean {
  return readStored(storageKey) !== false
}

export function switchKeys(isOn: boolean): void {
  store(storageKey, isOn)
}
