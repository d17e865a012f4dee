/** A request as a provider would have received it. */
export interface SentRequest {
  readonly url: URL
  readonly headers: Headers
  readonly body: unknown
}

/**
 * What providers answer, by the beginning of the address; what is not here is refused. A text is a stream of events,
 * bytes are sound, anything else is JSON.
 */
export type ProviderAnswers = Readonly<Record<string, unknown>>

/** Stands in for the network and the hosted providers on it: they answer what their documentation shows. */
export function providerNetwork(answers: ProviderAnswers = {}): { fetch: typeof fetch; sent: SentRequest[] } {
  const sent: SentRequest[] = []
  return {
    sent,
    fetch: async (address, init) => {
      const url = new URL(address instanceof Request ? address.url : address)
      sent.push({ url, headers: new Headers(init?.headers), body: readable(init?.body) })
      const answer = Object.entries(answers).find(([start]) => url.href.startsWith(start))?.[1]
      if (answer === undefined) return Response.json({ error: 'Refused.' }, { status: 400 })
      if (answer instanceof Uint8Array) {
        return new Response(new Uint8Array(answer), { headers: { 'content-type': 'audio/mpeg' } })
      }
      if (typeof answer === 'string') {
        return new Response(answer, { headers: { 'content-type': 'text/event-stream' } })
      }
      return Response.json(answer)
    },
  }
}

function readable(body: RequestInit['body']): unknown {
  if (body instanceof FormData) return Object.fromEntries(body)
  return typeof body === 'string' ? JSON.parse(body) : body
}
