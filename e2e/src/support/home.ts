import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { megaHome } from '@mega-pipeline/platform/home'
import { acquireLock } from '@mega-pipeline/platform/locks'

/** A `MEGA_HOME` of its own: data, files, logs and locks are apart, the models are the user's. */
export interface Home {
  readonly path: string
  /** The folder of the bucket. */
  readonly bucket: string
  remove(): Promise<void>
}

/**
 * One home at a time on this machine: a system takes 3 GB, and two that start at once may take each other's ports.
 */
export async function makeHome(): Promise<Home> {
  const lock = await acquireLock(join(tmpdir(), 'mega-e2e.lock'), { note: 'a test of the whole system' })
  const path = await mkdtemp(join(tmpdir(), 'mega-e2e-'))
  const models = join(megaHome(), 'models')
  await mkdir(models, { recursive: true })
  await symlink(models, join(path, 'models'))
  return {
    path,
    bucket: join(path, 'bucket'),
    remove: async () => {
      await rm(path, { recursive: true, force: true })
      await lock.release()
    },
  }
}
