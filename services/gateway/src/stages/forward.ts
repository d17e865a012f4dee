import { request as requestHttp, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http'
import { request as requestHttps } from 'node:https'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { PipelineError } from '@mega-pipeline/pipeline'
import type { HttpContext } from '@mega-pipeline/platform/http'

/**
 * Hop-by-hop headers (RFC 9110, section 7.6.1), and what only concerns the gateway: it has judged the page's origin, and
 * the host is the stage's own.
 */
const notForwarded = [
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'host',
  'origin',
  'referer',
]

/**
 * Hands a request to a stage as it is and streams the answer back. Computing can take long, so there is no limit on the
 * time; a client that leaves takes its request to the stage with it.
 * @throws PipelineError `stage_away` when the stage does not answer
 */
export async function forward(c: HttpContext, stage: URL): Promise<Response> {
  const { raw } = c.req
  const asked = new URL(raw.url)
  const target = new URL(asked.pathname + asked.search, stage)
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const request = (target.protocol === 'https:' ? requestHttps : requestHttp)(target, {
      method: raw.method,
      headers: headersFor(c, asked),
      signal: raw.signal,
    })
    request.once('response', resolve)
    request.once('error', (error) => reject(raw.signal.aborted ? error : stageAway(error)))
    const body = raw.body === null ? Readable.from([]) : Readable.fromWeb(raw.body as never)
    // A failure here is the request's own, which is told above; a stage may answer without reading everything.
    pipeline(body, request).catch(() => {})
  })
  return new Response(Readable.toWeb(answer) as ReadableStream, {
    status: answer.statusCode ?? 502,
    headers: answerHeaders(answer),
  })
}

function headersFor(c: HttpContext, asked: URL): OutgoingHttpHeaders {
  const kept = [...c.req.raw.headers].filter(([name]) => !notForwarded.includes(name))
  return {
    ...Object.fromEntries(kept),
    'x-request-id': c.get('requestId'),
    'x-forwarded-host': c.req.header('host') ?? asked.host,
    'x-forwarded-proto': asked.protocol.slice(0, -1),
  }
}

function answerHeaders({ headersDistinct }: IncomingMessage): Headers {
  const headers = new Headers()
  for (const [name, values = []] of Object.entries(headersDistinct)) {
    if (!notForwarded.includes(name)) for (const value of values) headers.append(name, value)
  }
  return headers
}

function stageAway(cause: Error): PipelineError {
  return new PipelineError(
    'unavailable',
    'stage_away',
    'The service of this stage does not answer. Wait until it is up, and send the request again.',
    { cause },
  )
}
