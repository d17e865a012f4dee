import { readFile, rm, writeFile } from 'node:fs/promises'
import { sizeOf } from '../checksums.js'

/** What to ask for, given what is there: the rest, but only if the file has stayed the same (RFC 9110, If-Range). */
export async function resumable(
  partial: string,
): Promise<{ bytes: number; headers: Record<string, string> }> {
  const identity = { 'accept-encoding': 'identity' }
  const bytes = await sizeOf(partial)
  const validator = await readFile(validatorPath(partial), 'utf8').catch(() => '')
  if (!bytes || !validator) return { bytes: 0, headers: identity }
  return { bytes, headers: { ...identity, range: `bytes=${bytes}-`, 'if-range': validator } }
}

export async function rememberValidator(partial: string, response: Response): Promise<void> {
  const tag = response.headers.get('etag')
  const validator = tag && !tag.startsWith('W/') ? tag : response.headers.get('last-modified')
  if (validator) await writeFile(validatorPath(partial), validator)
  else await rm(validatorPath(partial), { force: true })
}

/** Removes an unfinished or refused download and what is known of it. */
export async function discardDownload(partial: string): Promise<void> {
  await rm(partial, { force: true })
  await rm(validatorPath(partial), { force: true })
}

function validatorPath(partial: string): string {
  return `${partial}.validator`
}

// `bytes 5-9/10` or, on status 416, `bytes */10`: RFC 9110, 14.4.
export function contentRange(response: Response): { start?: number; total?: number } | undefined {
  const match = /^bytes (?:(\d+)-\d+|\*)\/(?:(\d+)|\*)$/.exec(response.headers.get('content-range') ?? '')
  if (!match) return undefined
  const [, start, total] = match
  return { ...(start && { start: Number(start) }), ...(total && { total: Number(total) }) }
}
