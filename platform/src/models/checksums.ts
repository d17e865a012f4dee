import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ModelFile } from './model-entry.js'

/** In the format of `sha256sum`, so that a person can check a folder with `sha256sum -c SHA256SUMS`. */
const SUMS_FILE = 'SHA256SUMS'

async function sha256OfFile(path: string, signal?: AbortSignal): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20, ...(signal && { signal }) })) {
    hash.update(chunk as Buffer)
  }
  return hash.digest('hex')
}

/** Whether a file is there with the right content, read byte by byte. */
export async function isGenuine(path: string, file: ModelFile, signal?: AbortSignal): Promise<boolean> {
  if ((await sizeOf(path)) !== file.bytes) return false
  return (await sha256OfFile(path, signal)) === file.sha256
}

export async function sizeOf(path: string): Promise<number | undefined> {
  return (await stat(path).catch(() => undefined))?.size
}

/** Whether a file was verified when it was put there, and still has its size. */
export async function isRecorded(directory: string, file: ModelFile): Promise<boolean> {
  const sums = await readSums(directory)
  return sums.get(file.path) === file.sha256 && (await sizeOf(join(directory, file.path))) === file.bytes
}

/** Path to SHA-256. */
async function readSums(directory: string): Promise<Map<string, string>> {
  const text = await readFile(join(directory, SUMS_FILE), 'utf8').catch(() => '')
  const lines = text.split('\n').filter((line) => line.length > 66)
  return new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]))
}

/** The caller holds the entry's lock. */
export async function recordSum(directory: string, file: ModelFile): Promise<void> {
  const sums = (await readSums(directory)).set(file.path, file.sha256)
  const text = [...sums].map(([path, sum]) => `${sum}  ${path}\n`).join('')
  const temporary = join(directory, `${SUMS_FILE}.new`)
  await writeFile(temporary, text)
  await rename(temporary, join(directory, SUMS_FILE))
}
