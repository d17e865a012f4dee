import { GatewayError } from './gateway-error'

/** How often a question that failed in passing is asked again before the page says so. */
const fewTries = 3

export function retryAFewTimes(failures: number, error: Error): boolean {
  return failures < fewTries && retryWhilePassing(failures, error)
}

/** For what the page cannot do without: asks until there is an answer, or a refusal. */
export function retryWhilePassing(_failures: number, error: Error): boolean {
  return error instanceof GatewayError && error.isPassing
}
