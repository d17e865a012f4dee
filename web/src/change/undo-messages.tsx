import { Toast } from '@base-ui/react/toast'
import { Button } from '../controls/button'
import { Icon } from '../controls/icon'
import { useUndo } from '../gateway/use-undo'
import { useTexts } from '../texts/use-texts'
import { undoManager } from './undo-manager'
import styles from './undo-messages.module.css'

/** Long enough to read, to find the button and to think: it rests while somebody points at it. */
const shownMilliseconds = 30_000

/** What was just done, at the edge of the page, each with a button that takes it back. */
export function UndoMessages() {
  const { texts } = useTexts()
  return (
    <Toast.Provider toastManager={undoManager} timeout={shownMilliseconds}>
      <Toast.Portal>
        <Toast.Viewport className={styles.viewport} aria-label={texts.change.notifications}>
          <MessageList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}

function MessageList() {
  const { texts } = useTexts()
  const undo = useUndo()
  const { toasts, close } = Toast.useToastManager<{ done: Parameters<typeof undo.mutate>[0] }>()
  return toasts.map((toast) => {
    const done = toast.data?.done
    if (!done) return null
    return (
      <Toast.Root key={toast.id} toast={toast} className={styles.message}>
        <Toast.Title className={styles.title}>{texts.change.done[done.kind]}</Toast.Title>
        {/* Base UI hides it from screen readers until the message has the focus, though it can be reached without. */}
        <Button
          size="small"
          look="plain"
          icon="undo"
          aria-hidden={false}
          disabled={undo.isPending}
          onClick={() => undo.mutate(done, { onSuccess: () => close(toast.id) })}
        >
          {texts.change.undone}
        </Button>
        <Toast.Close className={styles.close} aria-label={texts.close} aria-hidden={false}>
          <Icon name="cross" />
        </Toast.Close>
      </Toast.Root>
    )
  })
}
