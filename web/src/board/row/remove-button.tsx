import { IconButton } from '../../controls/icon-button'
import { useTexts } from '../../texts/use-texts'

interface RemoveButtonProps {
  readonly time: string
  readonly isRemoving: boolean
  readonly onRemove: () => void
}

/** Deletes a row. It does not ask: the row can be brought back. */
export function RemoveButton({ time, isRemoving, onRemove }: RemoveButtonProps) {
  const { row } = useTexts().texts
  return (
    <IconButton
      icon="trash"
      look="plain"
      size="small"
      label={row.removeOf(time)}
      disabled={isRemoving}
      onClick={onRemove}
    />
  )
}
