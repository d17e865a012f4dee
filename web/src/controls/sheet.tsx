import { useId, type ReactNode } from 'react'
import { useTexts } from '../texts/use-texts'
import { classNames } from './class-names'
import { IconButton } from './icon-button'
import styles from './sheet.module.css'

interface SheetProps {
  readonly title: string
  readonly className?: string | undefined
  /** It has been closed: by its button, by Escape, or by a click beside it. */
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A sheet before the page, open as long as it is there. The rest of the page waits behind it. */
export function Sheet({ title, className, onClose, children }: SheetProps) {
  const { close } = useTexts().texts
  const id = useId()
  return (
    <dialog
      ref={openAsModal}
      className={classNames(styles.sheet, className)}
      aria-labelledby={id}
      closedby="any"
      onClose={onClose}
    >
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        <IconButton
          icon="cross"
          look="plain"
          label={close}
          onClick={({ currentTarget }) => currentTarget.closest('dialog')?.close()}
        />
      </div>
      {children}
    </dialog>
  )
}

function openAsModal(dialog: HTMLDialogElement | null): void {
  if (dialog && !dialog.open) dialog.showModal()
}
