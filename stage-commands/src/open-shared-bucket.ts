import { stat } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { PipelineError } from '@mega-pipeline/pipeline'
import { openBucket, type Bucket } from '@mega-pipeline/platform/bucket'

/**
 * Opens a bucket that others have made. An empty one would be made for a mistyped address, and a download from that
 * would remove everything here.
 * @throws PipelineError `bucket_missing`
 */
export async function openSharedBucket(address: string): Promise<Bucket> {
  const path = address.startsWith('file:') ? fileURLToPath(address) : address
  const isScheme = /^[a-z][a-z0-9+.-]+:/i.test(path)
  if (!isScheme && path !== '' && !(await isFolder(path))) {
    throw new PipelineError(
      'not_found',
      'bucket_missing',
      `There is no bucket at ${path}, and nothing was changed. Set BUCKET_URL to the folder that your team shares.`,
    )
  }
  return await openBucket(address)
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    return false
  }
}
