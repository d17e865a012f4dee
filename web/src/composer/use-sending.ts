import type { NewPrompt } from '../gateway/client'
import { useCreatePrompt } from '../gateway/use-prompt-actions'
import type { Choices } from './choices/fitting-choices'

/** One way to send prompts. `send` resolves to whether it went; what went wrong is told on the page. */
export function useSending(choices: Choices) {
  const { mutateAsync, isPending } = useCreatePrompt()
  const send = (content: NewPrompt['content']) =>
    mutateAsync({ content, ...choices }).then(
      () => true,
      () => false,
    )
  return { send, isSending: isPending }
}
