import { Readable } from 'node:stream'
import type { Bucket, ByteRange, StoredFile } from '../bucket/index.js'
import { parseRange } from './byte-range.js'
import { contentDisposition } from './content-disposition.js'
import type { HttpContext } from './http-types.js'

/**
 * Answers GET and HEAD with a file of the bucket: whole, one range of it (so that players can seek), or "not
 * modified". Follows RFC 9110 for `Range`, `If-Range`, `If-None-Match` and `If-Modified-Since`.
 */
export async function sendFile(
  c: HttpContext,
  bucket: Bucket,
  key: string,
  options: { fileName: string; as?: 'inline' | 'attachment' },
): Promise<Response> {
  const file = await bucket.stat(key)
  const tag = `"${file.size.toString(16)}-${file.modifiedAt.getTime().toString(16)}"`
  const headers: Record<string, string> = {
    'accept-ranges': 'bytes',
    'cache-control': 'private, no-cache',
    'content-disposition': contentDisposition(options.as ?? 'inline', options.fileName),
    etag: tag,
    'last-modified': file.modifiedAt.toUTCString(),
  }
  if (isUnchanged(c, tag, file)) return c.body(null, 304, headers)

  headers['content-type'] = file.contentType
  if (c.req.method === 'HEAD') return c.body(null, 200, { ...headers, 'content-length': String(file.size) })

  const range = rangeStillMeant(c, tag, file) ? parseRange(c.req.header('range'), file.size) : undefined
  if (range === 'unsatisfiable') return c.body(null, 416, { 'content-range': `bytes */${file.size}` })
  const { stream } = await bucket.get(key, range && { range })
  return c.body(Readable.toWeb(stream) as ReadableStream, range ? 206 : 200, {
    ...headers,
    'content-length': String(range ? range.end - range.start + 1 : file.size),
    ...(range && { 'content-range': contentRange(range, file.size) }),
  })
}

function contentRange({ start, end }: ByteRange, size: number): string {
  return `bytes ${start}-${end}/${size}`
}

function isUnchanged(c: HttpContext, tag: string, file: StoredFile): boolean {
  const tags = c.req.header('if-none-match')
  if (tags !== undefined) {
    return tags.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === tag)
  }
  const since = Date.parse(c.req.header('if-modified-since') ?? '')
  return since >= toSecond(file.modifiedAt)
}

/** `If-Range` asks for the whole file when it is not the one that the client has a part of. */
function rangeStillMeant(c: HttpContext, tag: string, file: StoredFile): boolean {
  const condition = c.req.header('if-range')
  if (condition === undefined) return true
  return condition.includes('"') ? condition === tag : Date.parse(condition) === toSecond(file.modifiedAt)
}

function toSecond(time: Date): number {
  return Math.floor(time.getTime() / 1000) * 1000
}
