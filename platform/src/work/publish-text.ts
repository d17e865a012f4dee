import type { Bucket } from '../bucket/index.js'
import type { Performer } from './perform-by-kind.js'

/** Writes a finished text into the bucket, where people and other programs find it. */
export function publishText(bucket: Bucket): Performer<'publish'> {
  return async ({ text, artefact }) => {
    await bucket.put(artefact.key, new TextEncoder().encode(text), { contentType: artefact.contentType })
    return { artefact }
  }
}
