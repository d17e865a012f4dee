/** A request that did not succeed. The message is the gateway's own and says what to do; it is in English. */
export class GatewayError extends Error {
  /** The HTTP status; 0 when no answer came at all. */
  readonly status: number
  readonly code: string

  constructor(status: number, code: string, message: string) {
    super(message)
    this.name = 'GatewayError'
    this.status = status
    this.code = code
  }

  /** Whether asking again could help: nothing was wrong with what was asked. */
  get isPassing(): boolean {
    return this.status === 0 || this.status >= 500
  }

  /** Whether the gateway could not be reached, so that the words must be the page's own. */
  get isUnreachable(): boolean {
    return this.status === 0
  }
}

/** What a failed answer says, in the API's error form; a proxy before the gateway may answer in another. */
export async function errorOf(response: Response): Promise<GatewayError> {
  const body = (await response.json().catch(() => null)) as {
    error?: { message?: string; code?: string }
  } | null
  const { message = `${response.status} ${response.statusText}`, code = 'unknown' } = body?.error ?? {}
  return new GatewayError(response.status, code ?? 'unknown', message)
}
