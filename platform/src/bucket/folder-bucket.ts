import { createReadStream } from 'node:fs'
import { constants, mkdir, open, opendir, realpath, rename, rm, type FileHandle } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { PipelineError } from '@mega-pipeline/pipeline'
import type { Bucket, StoredFile } from './bucket.js'
import { checkKey } from './check-key.js'
import { contentTypeOf, essenceOf } from './content-type.js'
import { removeAbandoned, temporaryName } from './temporary-files.js'

const TEMPORARY_FOLDER = '.temporary'

/** A bucket in a folder of this machine, made where it is not there. */
export async function openFolderBucket(folder: string): Promise<Bucket> {
  await mkdir(join(folder, TEMPORARY_FOLDER), { recursive: true })
  const root = await realpath(folder)
  const temporary = join(root, TEMPORARY_FOLDER)
  await removeAbandoned(temporary)

  /** The path of a key, its folder followed through symbolic links and still inside the bucket. */
  async function pathOf(key: string): Promise<string> {
    const path = join(root, ...checkKey(key).split('/'))
    let existing = dirname(path)
    for (;;) {
      const real = await realpath(existing).catch(ignoreMissing)
      if (real !== undefined) {
        if (real !== root && !real.startsWith(root + sep)) throw leavesBucket()
        return path
      }
      existing = dirname(existing)
    }
  }

  async function openFile(key: string): Promise<{ handle: FileHandle; file: StoredFile }> {
    const path = await pathOf(key)
    // A symbolic link in place of the file itself is not followed: it could lead anywhere.
    const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW).catch((error: unknown) => {
      throw isMissing(error) ? notFound() : error
    })
    const stats = await handle.stat()
    if (!stats.isFile()) {
      await handle.close()
      throw notFound()
    }
    const file = {
      key: checkKey(key),
      size: stats.size,
      contentType: contentTypeOf(key),
      modifiedAt: stats.mtime,
    }
    return { handle, file }
  }

  async function stat(key: string): Promise<StoredFile> {
    const { handle, file } = await openFile(key)
    await handle.close()
    return file
  }

  async function* list(folderPath: string): AsyncGenerator<StoredFile> {
    const entries = await opendir(folderPath).catch(ignoreMissing)
    if (!entries) return
    for await (const entry of entries) {
      if (entry.name.startsWith('.')) continue
      const path = join(folderPath, entry.name)
      if (entry.isDirectory()) yield* list(path)
      else if (entry.isFile()) {
        const file = await stat(relative(root, path).split(sep).join('/')).catch(ignoreNotFound)
        if (file) yield file
      }
    }
  }

  return {
    put: async (key, content, options) => {
      const given = options?.contentType
      if (given && essenceOf(given) !== essenceOf(contentTypeOf(key))) throw contentTypeMismatch(given)
      const path = await pathOf(key)
      const draft = join(temporary, temporaryName())
      try {
        const handle = await open(draft, 'wx')
        try {
          await handle.writeFile(content)
          await handle.sync()
        } finally {
          await handle.close()
        }
        const made = await mkdir(dirname(path), { recursive: true })
        await rename(draft, path)
        await syncFolders(dirname(path), made ? dirname(made) : dirname(path))
      } catch (error) {
        await rm(draft, { force: true })
        throw error
      }
      return stat(key)
    },
    get: async (key, options) => {
      const { handle, file } = await openFile(key)
      return { ...file, stream: createReadStream('', { fd: handle, ...options?.range }) }
    },
    read: async (key) => {
      const { handle } = await openFile(key)
      try {
        return await handle.readFile()
      } finally {
        await handle.close()
      }
    },
    stat,
    remove: async (key) => {
      await rm(await pathOf(key), { force: true })
    },
    removeFolder: async (name) => {
      await rm(await pathOf(name), { recursive: true, force: true })
    },
    list: async function* (name) {
      yield* list(name === '' ? root : await pathOf(name))
    },
  }
}

/** A new name is safe from a power cut only when the folder that holds it is written out, and so on upwards. */
async function syncFolders(from: string, upTo: string): Promise<void> {
  for (let folder = from; ; folder = dirname(folder)) {
    const handle = await open(folder)
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
    if (folder === upTo) return
  }
}

function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'ELOOP'].includes((error as NodeJS.ErrnoException).code ?? '')
}

function ignoreMissing(error: unknown): undefined {
  if (!isMissing(error)) throw error
}

function ignoreNotFound(error: unknown): undefined {
  if (!(error instanceof PipelineError && error.kind === 'not_found')) throw error
}

function notFound(): PipelineError {
  return new PipelineError('not_found', 'file_not_found', 'There is no such file, or it was deleted.')
}

function leavesBucket(): PipelineError {
  return new PipelineError('invalid_input', 'bad_key', 'This name leads out of the bucket. Use another name.')
}

function contentTypeMismatch(given: string): PipelineError {
  return new PipelineError(
    'invalid_input',
    'content_type_mismatch',
    `The content type "${given}" does not fit the extension of the file's name. Change one of the two.`,
  )
}
