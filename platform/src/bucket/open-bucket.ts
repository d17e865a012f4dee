import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PipelineError } from '@mega-pipeline/pipeline'
import type { Bucket } from './bucket.js'
import { openFolderBucket } from './folder-bucket.js'

/** Opens the bucket at a `file://` URL or a path. Other schemes are refused. */
export async function openBucket(url: string): Promise<Bucket> {
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(url)?.[1]?.toLowerCase()
  if (scheme === 'file') return openFolderBucket(fileURLToPath(url))
  if (scheme === undefined && url !== '') return openFolderBucket(resolve(url))
  throw new PipelineError(
    'invalid_input',
    'bucket_scheme_unknown',
    `BUCKET_URL is ${scheme ? `a ${scheme} address` : 'empty'}. This version keeps files in a folder: ` +
      'give a path, or a URL such as file:///var/lib/mega/bucket.',
  )
}
