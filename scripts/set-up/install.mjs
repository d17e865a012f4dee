import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inRepository } from './repository.mjs'
import { runNpm, SetUpFailure } from './run-step.mjs'

/** Installs the packages when those that are there are not the locked ones. */
export async function install() {
  if (await isInstalled()) return
  console.error('Installing packages ...')
  // The levels undo what .npmrc says for `npm run`: here errors must be seen.
  const code = await runNpm('ci', '--loglevel=error', '--no-json')
  if (code !== 0) {
    throw new SetUpFailure(
      'The packages could not be installed; npm says why above. Is this machine online? Then start again.',
    )
  }
}

/** npm notes in `node_modules` what it put there; packages for other platforms are not among it. */
export async function isInstalled(folder = inRepository()) {
  const installed = await packagesIn(join(folder, 'node_modules', '.package-lock.json'))
  if (!installed) return false
  const locked = await packagesIn(join(folder, 'package-lock.json'))
  return Object.entries(locked).every(([path, { version, link, optional, devOptional }]) => {
    if (!path.includes('node_modules/') || link) return true
    return installed[path] ? installed[path].version === version : Boolean(optional || devOptional)
  })
}

async function packagesIn(lockFile) {
  try {
    return JSON.parse(await readFile(lockFile, 'utf8')).packages
  } catch {
    return undefined
  }
}
