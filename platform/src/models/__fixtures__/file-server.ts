import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

/** How the stand-in server answers for its one file. */
export interface ServedFile {
  content: Buffer
  etag?: string
  /** Answers this status a number of times first. */
  failures?: { status: number; times: number }
  /** Ends the connection after so many bytes of an answer, this many times. */
  cuts?: { afterBytes: number; times: number }
  /** Falls silent after so many bytes of an answer, this many times. */
  stalls?: { afterBytes: number; times: number }
  /** Pauses between chunks of 64 KiB. */
  pauseMilliseconds?: number
}

export interface FileServer {
  readonly url: string
  readonly file: ServedFile
  /** The `Range` header of each request, in order. */
  readonly ranges: (string | undefined)[]
  close(): Promise<void>
}

/** Stands in for a model hub, which these machines do not reach: one file, ranges, and faults on demand. */
export async function serveFile(file: ServedFile): Promise<FileServer> {
  const ranges: (string | undefined)[] = []
  const server = createServer((request, response) => {
    ranges.push(request.headers.range)
    void answer(file, request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/model.bin`,
    file,
    ranges,
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

async function answer(file: ServedFile, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (spend(file.failures)) {
    response.writeHead(file.failures!.status).end()
    return
  }
  const sameFile = request.headers['if-range'] === file.etag
  const start = sameFile ? Number(/^bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0) : 0
  const total = file.content.length
  if (start >= total) {
    response.writeHead(416, { 'content-range': `bytes */${total}` }).end()
    return
  }
  const body = file.content.subarray(start)
  response.writeHead(start > 0 ? 206 : 200, {
    'content-length': body.length,
    ...(file.etag && { etag: file.etag }),
    ...(start > 0 && { 'content-range': `bytes ${start}-${total - 1}/${total}` }),
  })
  const cut = spend(file.cuts)
  const stall = spend(file.stalls)
  const end = cut ? file.cuts!.afterBytes : stall ? file.stalls!.afterBytes : body.length
  for (let at = 0; at < end; at += 65_536) {
    response.write(body.subarray(at, Math.min(at + 65_536, end)))
    if (file.pauseMilliseconds) await wait(file.pauseMilliseconds)
  }
  if (cut) setTimeout(() => response.destroy(), 50)
  else if (!stall) response.end()
}

function spend(fault: { times: number } | undefined): boolean {
  if (!fault || fault.times === 0) return false
  fault.times -= 1
  return true
}
