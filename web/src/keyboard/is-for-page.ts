import { keysAreOn } from './keys-setting'

/** Elements in which a key is for writing or choosing. */
const takesKeys = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])'

/** Elements that Space and Enter belong to when they have the focus. */
const takesPresses = 'button, a[href], summary, audio, [role=button], [role=slider]'

/** What stands before the page and has keys of its own. */
const modal = 'dialog:modal, [role=alertdialog]'

/**
 * Whether a key press is meant for the page: not while somebody types or a dialog is open, nor with a key held that
 * belongs to the browser or the system, nor when something has taken it already.
 */
export function isForPage(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.repeat) return false
  if (event.ctrlKey || event.metaKey || event.altKey || event.key === 'Shift') return false
  const { target } = event
  if (target instanceof Element && target.closest(takesKeys)) return false
  const presses = event.key === ' ' || event.key === 'Enter'
  if (presses && target instanceof Element && target.closest(takesPresses)) return false
  return keysAreOn() && document.querySelector(modal) === null
}
