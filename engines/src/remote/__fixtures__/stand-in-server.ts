import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

/** What a stand-in has been sent. */
export interface ReceivedRequest {
  readonly method: string
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

/** How a stand-in treats a request; the first that is left is taken, and `works` when none is. */
export type Behaviour =
  | 'works'
  /** The answer is broken off in the middle. */
  | 'cut'
  /** The answer comes byte by byte. */
  | 'slow'
  /** The answer never comes. */
  | 'silent'
  | { readonly status: number; readonly headers?: Record<string, string>; readonly body?: unknown }

/** What a provider would answer, by the path of the request. */
export type Answers = (request: ReceivedRequest) => {
  /** Of HTTP; 200 when left out. */
  readonly status?: number
  readonly contentType: string
  readonly body: string | Uint8Array
}

/** A small server that stands in for a provider which cannot be reached here. */
export interface StandIn {
  readonly url: string
  readonly received: readonly ReceivedRequest[]
  /** The next requests are treated so, in turn. */
  behave(...behaviours: Behaviour[]): void
  /** From now on it works. */
  forgetBehaviours(): void
  stop(): Promise<void>
}

export async function startStandIn(answers: Answers): Promise<StandIn> {
  const received: ReceivedRequest[] = []
  const behaviours: Behaviour[] = []
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await readBody(request)
    const { method = '', url: path = '', headers } = request
    const seen = { method, path, headers, body }
    received.push(seen)
    await answer(response, behaviours.shift() ?? 'works', answers, seen)
  }
  const server = createServer((request, response) => void serve(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    behave: (...next) => {
      behaviours.push(...next)
    },
    forgetBehaviours: () => {
      behaviours.length = 0
    },
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('latin1')
}

async function answer(
  response: ServerResponse,
  behaviour: Behaviour,
  answers: Answers,
  request: ReceivedRequest,
): Promise<void> {
  if (behaviour === 'silent') return
  if (typeof behaviour === 'object') {
    const {
      status,
      headers = {},
      body = { error: { message: 'Refused.', type: 'x', param: null, code: null } },
    } = behaviour
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
    return
  }
  const { status = 200, contentType, body } = answers(request)
  const bytes = Buffer.from(body)
  response.writeHead(status, { 'content-type': contentType })
  if (behaviour === 'cut') {
    response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy())
    return
  }
  if (behaviour === 'slow') {
    for (const byte of bytes) {
      response.write(Buffer.of(byte))
      await wait(1)
    }
    response.end()
    return
  }
  response.end(bytes)
}
