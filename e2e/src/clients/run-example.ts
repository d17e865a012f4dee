import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { transformWithOxc } from 'vite'
import type { Python } from './python.js'
import type { Example } from './read-examples.js'
import { runCommand, type Ended } from './run-command.js'

/** curl tells of a refusal by its exit code only when it is asked to, and of its progress unless it is asked not to. */
const strictCurl = 'curl() { command curl --fail-with-body --silent --show-error "$@"; }'

/**
 * Runs an example as it is written, in a folder that it may write into and from which Node and Python find the packages
 * that the page names.
 */
export async function runExample(
  { language, code }: Example,
  folder: string,
  python: Python,
): Promise<Ended> {
  const options = { directory: folder, environment: python.environment }
  switch (language) {
    case 'sh':
      return runCommand('bash', ['-euo', 'pipefail', '-c', `${strictCurl}\n${code}`], options)
    case 'ts': {
      // Node 20 does not run TypeScript.
      const { code: javaScript } = await transformWithOxc(code, 'example.ts')
      await writeFile(join(folder, 'example.mjs'), javaScript)
      return runCommand(process.execPath, ['example.mjs'], options)
    }
    case 'python':
      await writeFile(join(folder, 'example.py'), code)
      return runCommand(python.command, ['example.py'], options)
  }
}
