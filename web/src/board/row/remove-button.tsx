import { AlertDialog } from '@base-ui/react/alert-dialog'
import { Button } from '../../controls/button'
import { IconButton } from '../../controls/icon-button'
import { useTexts } from '../../texts/use-texts'
import styles from './remove-button.module.css'

interface RemoveButtonProps {
  readonly time: string
  readonly isRemoving: boolean
  readonly onRemove: () => void
}

/** Deletes a row, after asking. */
export function RemoveButton({ time, isRemoving, onRemove }: RemoveButtonProps) {
  const { row } = useTexts().texts
  return (
    <AlertDialog.Root>
      <AlertDialog.Trigger
        render={
          <IconButton
            icon="trash"
            look="plain"
            size="small"
            label={row.removeOf(time)}
            disabled={isRemoving}
          />
        }
      />
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={styles.backdrop} />
        <AlertDialog.Popup className={styles.popup}>
          <AlertDialog.Title className={styles.title}>{row.removeTitle}</AlertDialog.Title>
          <AlertDialog.Description>{row.removeDescription}</AlertDialog.Description>
          <div className={styles.actions}>
            <AlertDialog.Close render={<Button />}>{row.keep}</AlertDialog.Close>
            <AlertDialog.Close render={<Button look="danger" icon="trash" onClick={onRemove} />}>
              {row.remove}
            </AlertDialog.Close>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
