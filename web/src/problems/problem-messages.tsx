import { Toast } from '@base-ui/react/toast'
import type { ReactNode } from 'react'
import { Icon } from '../controls/icon'
import { useTexts } from '../texts/use-texts'
import { ErrorWords } from './error-words'
import { problemManager, type ProblemMessage } from './problem-manager'
import styles from './problem-messages.module.css'

const shownMilliseconds = 30_000

/** What did not work, at the edge of the page, until it is closed or has been there for a while. */
export function ProblemMessages() {
  const { texts } = useTexts()
  return (
    <Toast.Provider toastManager={problemManager} timeout={shownMilliseconds}>
      <Toast.Portal>
        <Toast.Viewport className={styles.viewport} aria-label={texts.problem.notifications}>
          <MessageList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}

function MessageList() {
  const { texts } = useTexts()
  const { toasts } = Toast.useToastManager<{ problem: ProblemMessage }>()
  return toasts.map((toast) => (
    <Toast.Root key={toast.id} toast={toast} className={styles.message}>
      <Icon name="warning" />
      <div className={styles.words}>
        <Toast.Title className={styles.title}>{texts.problem.title}</Toast.Title>
        <Toast.Description>{toast.data && words(toast.data.problem)}</Toast.Description>
      </div>
      {/* Base UI hides it from screen readers until the message has the focus, though it can be reached without. */}
      <Toast.Close className={styles.close} aria-label={texts.close} aria-hidden={false}>
        <Icon name="cross" />
      </Toast.Close>
    </Toast.Root>
  ))
}

function words(problem: ProblemMessage): ReactNode {
  return problem instanceof Error ? <ErrorWords error={problem} /> : problem
}
