import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Where Apertium's programs and data are: `/` where it is installed, else the folder it was unpacked into. */
export interface ApertiumInstallation {
  readonly root: string
}

/**
 * The installed Apertium when it has all the modes (pairs of languages, such as `por-cat`), else the unpacked one;
 * `undefined` when neither has them.
 */
export function findApertium(
  modes: readonly string[],
  unpacked: string | undefined,
): ApertiumInstallation | undefined {
  const roots = unpacked === undefined ? ['/'] : ['/', unpacked]
  const root = roots.find((candidate) => modes.every((mode) => existsSync(modeFile(candidate, mode))))
  return root === undefined ? undefined : { root }
}

export function modeFile(root: string, mode: string): string {
  return join(root, 'usr/share/apertium/modes', `${mode}.mode`)
}

/** The environment that lets programs of an unpacked tree find each other and their libraries. */
export function apertiumEnvironment({ root }: ApertiumInstallation): NodeJS.ProcessEnv {
  if (root === '/') return { ...process.env, LC_ALL: 'C.UTF-8' }
  const libraries = join(root, 'usr/lib')
  const folders = readdirSync(libraries)
    .filter((name) => name.endsWith('-linux-gnu'))
    .map((name) => join(libraries, name))
  return {
    ...process.env,
    LC_ALL: 'C.UTF-8',
    PATH: `${join(root, 'usr/bin')}:${process.env['PATH'] ?? ''}`,
    LD_LIBRARY_PATH: [...folders, process.env['LD_LIBRARY_PATH'] ?? ''].filter(Boolean).join(':'),
  }
}
