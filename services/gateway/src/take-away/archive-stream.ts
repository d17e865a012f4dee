import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { makeZip } from 'client-zip'
import type { Bucket } from '@mega-pipeline/platform/bucket'
import type { ArchivedFile } from './archived-files.js'
import type { Provenance } from './provenance-schema.js'

interface Archive {
  readonly bucket: Bucket
  readonly files: readonly ArchivedFile[]
  /** Gives the last file of the archive, which says what is in the others. */
  readonly describe: (files: Provenance['files']) => Provenance
}

/**
 * A zip of files of the bucket, made while it is read: one file is open at a time, and none is held in memory.
 * A file that cannot be read to its end breaks the stream, so that nobody takes half of it for the whole.
 */
export function archiveStream(archive: Archive): ReadableStream<Uint8Array> {
  return makeZip(entries(archive))
}

async function* entries({ bucket, files, describe }: Archive) {
  const written: Provenance['files'] = []
  for (const { key, path, cell, contentType } of files) {
    const { stream, modifiedAt, size } = await bucket.get(key)
    const hash = createHash('sha256')
    try {
      yield { name: path, lastModified: modifiedAt, size, input: hashed(stream, hash) }
    } catch {
      // Only who reads the zip throws in here: they have left.
      return
    } finally {
      stream.destroy()
    }
    written.push({ path, cell, contentType, bytes: size, sha256: hash.digest('hex') })
  }
  const provenance = `${JSON.stringify(describe(written), null, 2)}\n`
  yield { name: 'provenance.json', lastModified: new Date(), input: provenance }
}

async function* hashed(stream: Readable, hash: ReturnType<typeof createHash>): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    hash.update(chunk)
    yield chunk
  }
}
