import { Toast } from '@base-ui/react/toast'
import type { Undoable } from '../gateway/use-undo'

export const undoManager = Toast.createToastManager<{ readonly done: Undoable }>()

/** Says what was done, with a button that takes it back. */
export function offerUndo(done: Undoable): void {
  undoManager.add({ data: { done } })
}
