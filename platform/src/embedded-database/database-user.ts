import { readFile, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { PipelineError } from '@mega-pipeline/pipeline'

/** How to start a program of PostgreSQL, which refuses to run as root. */
export interface DatabaseUser {
  /** Whom its files must belong to; missing when that is whoever runs us. */
  readonly owner?: { readonly uid: number; readonly gid: number }
  /** Put before the command. */
  readonly prefix: readonly string[]
}

/**
 * An ordinary user runs PostgreSQL as itself. Root hands it to `postgres` or `nobody`, one of which every system
 * has, so none is created. Where that user can't reach the folders (they lie in `/root`, say), `setpriv` of
 * util-linux lets it pass: it keeps the one capability `dac_override`.
 */
export async function databaseUser(paths: readonly string[]): Promise<DatabaseUser> {
  if (process.getuid?.() !== 0) return { prefix: [] }
  const owner = await unprivilegedUser()
  const asOwner = [`--reuid=${owner.uid}`, `--regid=${owner.gid}`, '--clear-groups']
  const reachable = await Promise.all(paths.map((path) => canReach(path)))
  const capabilities = reachable.every(Boolean)
    ? ['--inh-caps=-all']
    : ['--inh-caps=-all,+dac_override', '--ambient-caps=-all,+dac_override']
  return { owner, prefix: ['setpriv', ...asOwner, ...capabilities, '--'] }
}

async function unprivilegedUser(): Promise<{ uid: number; gid: number }> {
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'))
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = lines.find(([user]) => user === name) ?? []
    if (Number(uid) > 0) return { uid: Number(uid), gid: Number(gid) }
  }
  throw new PipelineError(
    'unavailable',
    'database_needs_user',
    'PostgreSQL does not run as root, and this machine has neither a user postgres nor nobody. ' +
      'Start Mega Pipeline as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.',
  )
}

/** Whether everybody may pass through all folders above a path. */
async function canReach(path: string): Promise<boolean> {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const { mode } = await stat(folder)
    if ((mode & 0o001) === 0) return false
    if (folder === dirname(folder)) return true
  }
}
