import { useState } from 'react'
import { Button } from '../controls/button'
import { tellProblem } from '../problems/problem-manager'
import { useTexts } from '../texts/use-texts'

interface CopyButtonProps {
  /** What goes to the clipboard. */
  readonly text: string
  /** What it is, for screen readers. */
  readonly label: string
}

/** Puts a text on the clipboard, and says so. Not there where the browser has none: on pages that are not secure. */
export function CopyButton({ text, label }: CopyButtonProps) {
  const { takeAway } = useTexts().texts
  const [isCopied, setCopied] = useState(false)
  if (!('clipboard' in navigator)) return null
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => tellProblem(takeAway.notCopied),
    )
  }
  return (
    <>
      <Button size="small" icon={isCopied ? 'check' : 'copy'} aria-label={label} onClick={copy}>
        {isCopied ? takeAway.copied : takeAway.copy}
      </Button>
      <output className="visually-hidden">{isCopied && takeAway.copied}</output>
    </>
  )
}
