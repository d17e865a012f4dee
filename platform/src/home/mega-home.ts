import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

interface Surroundings {
  readonly environment: NodeJS.ProcessEnv
  readonly platform: NodeJS.Platform
  readonly userFolder: string
}

const here: Surroundings = { environment: process.env, platform: process.platform, userFolder: homedir() }

/**
 * The folder that holds everything the product keeps on this machine: models, data and logs.
 * `MEGA_HOME` names it; without that it is a folder in the place that the platform keeps for caches.
 */
export function megaHome(surroundings: Surroundings = here): string {
  const { environment } = surroundings
  if (environment['MEGA_HOME']) return resolve(environment['MEGA_HOME'])
  return join(cacheFolder(surroundings), 'mega-pipeline')
}

function cacheFolder({ environment, platform, userFolder }: Surroundings): string {
  if (platform === 'darwin') return join(userFolder, 'Library', 'Caches')
  if (platform === 'win32') return environment['LOCALAPPDATA'] || join(userFolder, 'AppData', 'Local')
  return environment['XDG_CACHE_HOME'] || join(userFolder, '.cache')
}
