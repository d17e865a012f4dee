import { GatewayError } from '../gateway/gateway-error'
import { useTexts } from '../texts/use-texts'

/** What went wrong, in the gateway's own words, which are English; in the page's when it could not be reached. */
export function ErrorWords({ error }: { error: Error }) {
  const { texts } = useTexts()
  if (error instanceof GatewayError && error.isUnreachable) return texts.problem.unreachable
  return <span lang="en">{error.message}</span>
}
