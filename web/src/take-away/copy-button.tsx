import { Button } from '../controls/button'
import { IconButton } from '../controls/icon-button'
import { useTexts } from '../texts/use-texts'
import { useCopy } from './use-copy'

interface CopyButtonProps {
  /** What goes to the clipboard. */
  readonly text: string
  /** What it is, for screen readers. */
  readonly label: string
  /** Shows a drawing only. */
  readonly isSmall?: boolean
}

/** Puts a text on the clipboard, and says so. Not there where the browser has none: on pages that are not secure. */
export function CopyButton({ text, label, isSmall = false }: CopyButtonProps) {
  const { takeAway } = useTexts().texts
  const { isCopied, copy } = useCopy(text)
  if (!('clipboard' in navigator)) return null
  const icon = isCopied ? 'check' : 'copy'
  return (
    <>
      {isSmall ? (
        <IconButton icon={icon} look="plain" size="small" label={label} onClick={copy} />
      ) : (
        <Button icon={icon} size="small" aria-label={label} onClick={copy}>
          {isCopied ? takeAway.copied : takeAway.copy}
        </Button>
      )}
      <output className="visually-hidden">{isCopied && takeAway.copied}</output>
    </>
  )
}
