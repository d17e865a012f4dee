import { Toast } from '@base-ui/react/toast'
import { GatewayError } from '../gateway/gateway-error'

/** What a message on the page holds: words of the gateway or of the page, or none when it could not be reached. */
export interface ProblemMessage {
  readonly words: string | null
  /** The gateway speaks English, whatever the page's language. */
  readonly isEnglish: boolean
}

export const problemManager = Toast.createToastManager<ProblemMessage>()

/** Shows words of the page itself. */
export function tellProblem(words: string): void {
  problemManager.add({ data: { words, isEnglish: false } })
}

/** Shows what went wrong with something that was asked of the gateway. */
export function tellError(error: Error): void {
  const words = error instanceof GatewayError && error.isUnreachable ? null : error.message
  problemManager.add({ data: { words, isEnglish: true } })
}
