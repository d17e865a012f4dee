import type { Bucket } from '../bucket/index.js'
import { measureHere } from './measure-here.js'
import type { Performer } from './perform-by-kind.js'

/** Writes a finished text into the bucket, where people and other programs find it. */
export function publishText(bucket: Bucket): Performer<'publish'> {
  return ({ text, artefact }, { report }) =>
    measureHere(report, async () => {
      await bucket.put(artefact.key, new TextEncoder().encode(text), { contentType: artefact.contentType })
      return { artefact }
    })
}
