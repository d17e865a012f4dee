import { useState } from 'react'
import { tellProblem } from '../problems/problem-manager'
import { useTexts } from '../texts/use-texts'

/** Copies a text, and knows whether the clipboard has been given what the text is now. */
export function useCopy(text: string) {
  const { takeAway } = useTexts().texts
  const [copied, setCopied] = useState<string | null>(null)
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setCopied(text),
      () => tellProblem(takeAway.notCopied),
    )
  }
  return { isCopied: copied === text, copy }
}
