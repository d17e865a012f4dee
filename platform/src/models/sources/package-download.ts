import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { ReportBytes } from '../progress.js'
import { sizeOf } from '../checksums.js'
import { SourceFailure } from './source-failure.js'

/** What a package client (npm, pip) needs to fetch one archive. */
export interface PackageDownload {
  /** A folder of its own for everything the client writes. */
  readonly scratch: string
  readonly report: ReportBytes
  readonly signal?: AbortSignal | undefined
}

const WATCH_MILLISECONDS = 500

/** The clients report no bytes to programs, so the size of what they have written so far is watched. */
export async function watchGrowth<Result>(
  folder: string,
  report: ReportBytes,
  archiveBytes: number | undefined,
  work: Promise<Result>,
): Promise<Result> {
  let measuring = Promise.resolve()
  const watch = setInterval(() => {
    measuring = folderSize(folder).then((bytes) =>
      report(Math.min(bytes, archiveBytes ?? bytes), archiveBytes),
    )
  }, WATCH_MILLISECONDS)
  try {
    return await work
  } finally {
    clearInterval(watch)
    await measuring
  }
}

async function folderSize(folder: string): Promise<number> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const sizes = files.filter((file) => file.isFile()).map((file) => sizeOf(join(file.parentPath, file.name)))
  return (await Promise.all(sizes)).reduce<number>((sum, size) => sum + (size ?? 0), 0)
}

/** The one archive that the client left in the folder. */
export async function onlyArchive(folder: string, ending: string): Promise<string> {
  const archive = (await readdir(folder)).find((name) => name.endsWith(ending))
  if (!archive) throw new SourceFailure(`the download left no ${ending} file`)
  return join(folder, archive)
}

/** The line of a client's output that says most, for an error message. */
export function lastLine(output: string): string {
  const lines = output.split('\n').map((line) => line.trim())
  return lines.findLast((line) => line !== '') ?? 'it said nothing'
}
