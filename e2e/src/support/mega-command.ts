import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Home } from './home.js'

/** The compiled command `mega`. */
export const megaProgram = fileURLToPath(new URL('../../../cli/dist/main.js', import.meta.url))

/** Settings of whoever runs the tests must not reach the system under test. */
const ownSettings = ['DATABASE_URL', 'REDIS_URL', 'BUCKET_URL', 'MEGA_URL', 'PORT', 'HOST', 'API_KEYS']

export function environmentWithoutSettings(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ownSettings.includes(name)))
}

export function megaEnvironment(home: Home, more: Record<string, string> = {}): NodeJS.ProcessEnv {
  return { ...environmentWithoutSettings(), MEGA_HOME: home.path, ...more }
}

export interface Ended {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs the command to its end. */
export function runMega(
  home: Home,
  commandArguments: readonly string[],
  environment: Record<string, string> = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [megaProgram, ...commandArguments],
      { env: megaEnvironment(home, environment), maxBuffer: 10_000_000 },
      (_error, stdout, stderr) => resolve({ exitCode: child.exitCode ?? -1, stdout, stderr }),
    )
  })
}
