import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { sizeOf } from '../checksums.js'
import type { ReportBytes } from '../progress.js'
import { contentRange, discardDownload, rememberValidator, resumable } from './http-resume.js'
import { isConnectionRefusal, reasonOf, SourceFailure, SourceUnreachable } from './source-failure.js'
import { startStallTimer } from './stall-timer.js'

export interface UrlFetch {
  readonly url: string
  /** The unfinished file: what an earlier attempt left there is gone on with. */
  readonly partial: string
  readonly report: ReportBytes
  readonly signal?: AbortSignal | undefined
  /** A connection that gives nothing for this long is dropped and taken up again. */
  readonly stallMilliseconds?: number
  /** How long to wait before the first new attempt; it doubles. */
  readonly retryMilliseconds?: number
}

const STALL_MILLISECONDS = 30_000
const RETRY_MILLISECONDS = 1_000
/** Attempts in a row that bring no byte before the source is given up. */
const FRUITLESS_ATTEMPTS = 4

/**
 * Downloads over HTTP; cut connections, stalls and server errors are answered by going on where it stopped.
 * Throws {@link SourceUnreachable} at once when the first connection can't be made: other sources are quicker.
 */
export async function fetchUrl(fetching: UrlFetch): Promise<void> {
  let fruitless = 0
  let first = true
  for (;;) {
    const before = (await sizeOf(fetching.partial)) ?? 0
    try {
      await attempt(fetching)
      return
    } catch (error) {
      const reason = reasonOf(error, fetching.signal)
      if (error instanceof SourceFailure) throw error
      if (first && isConnectionRefusal(error)) throw new SourceUnreachable(reason)
      first = false
      const after = (await sizeOf(fetching.partial)) ?? 0
      fruitless = after > before ? 0 : fruitless + 1
      if (fruitless >= FRUITLESS_ATTEMPTS) throw new SourceFailure(reason)
      const pause = (fetching.retryMilliseconds ?? RETRY_MILLISECONDS) * 2 ** fruitless
      await wait(pause, undefined, fetching.signal && { signal: fetching.signal })
    }
  }
}

async function attempt({ url, partial, report, signal, stallMilliseconds }: UrlFetch): Promise<void> {
  const stall = startStallTimer(stallMilliseconds ?? STALL_MILLISECONDS)
  const signals = signal ? [signal, stall.signal] : [stall.signal]
  try {
    const resumeFrom = await resumable(partial)
    const response = await fetch(url, { headers: resumeFrom.headers, signal: AbortSignal.any(signals) })
    stall.restart()
    if (response.status === 416) {
      // The file is there in full, or is another one by now: the checksum decides, and a new attempt starts over.
      await response.body?.cancel()
      if (contentRange(response)?.total === resumeFrom.bytes) return
      await discardDownload(partial)
      throw new Error('the file there has changed')
    }
    refuseBadStatus(response)
    const resumes = response.status === 206 && contentRange(response)?.start === resumeFrom.bytes
    if (response.status === 206 && !resumes) {
      await discardDownload(partial)
      throw new Error('the server sent another part than was asked for')
    }
    await rememberValidator(partial, response)
    let bytes = resumes ? resumeFrom.bytes : 0
    const total = totalBytes(response, bytes)
    report(bytes, total)
    await pipeline(
      Readable.fromWeb(response.body as never),
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          stall.restart()
          bytes += chunk.length
          report(bytes, total)
          yield chunk
        }
      },
      createWriteStream(partial, { flags: resumes ? 'a' : 'w' }),
    )
    if (total !== undefined && bytes < total) throw new Error('the connection was cut')
  } catch (error) {
    if (stall.signal.aborted && !signal?.aborted) throw new Error('it stopped sending', { cause: error })
    throw error
  } finally {
    stall.stop()
  }
}

function refuseBadStatus(response: Response): void {
  if (response.ok) return
  const mayPass = response.status >= 500 || response.status === 429 || response.status === 408
  const reason = `it answered with status ${response.status}`
  throw mayPass ? new Error(reason) : new SourceFailure(reason)
}

function totalBytes(response: Response, alreadyThere: number): number | undefined {
  const length = response.headers.get('content-length')
  return length === null ? undefined : alreadyThere + Number(length)
}
