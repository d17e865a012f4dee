import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { inRepository } from './repository.mjs'
import { runNpm, runStep, SetUpFailure } from './run-step.mjs'

/** Compiles what is newer than its output: all TypeScript, and the board. */
export async function build() {
  await removeOrphans()
  if (!(await exists('cli/dist/main.js'))) console.error('Building ...')
  const code = await runStep(process.execPath, [inRepository('node_modules/typescript/bin/tsc'), '-b'])
  if (code !== 0) throw new SetUpFailure('The sources do not compile; the compiler says why above.')
  await buildBoard()
}

async function buildBoard() {
  const built = await newest('web/dist')
  const sources = ['web/src', 'web/public', 'web/index.html', 'web/vite.config.ts', 'web/package.json']
  const changed = await Promise.all(sources.map(newest))
  if (built > Math.max(...changed)) return
  console.error('Building the board ...')
  const code = await runNpm('run', 'build', '--workspace=web', '--silent', '--', '--logLevel=warn')
  if (code !== 0) throw new SetUpFailure('The board could not be built; the messages above say why.')
}

/** Compiled files whose source was removed or renamed would still run, tests above all. */
async function removeOrphans() {
  for (const source of await sourceFolders()) {
    const output = join(source, '..', 'dist')
    const files = await readdir(inRepository(output), { recursive: true }).catch(() => [])
    for (const file of files.filter((name) => name.endsWith('.js'))) {
      const origins = ['.ts', '.tsx'].map((ending) => join(source, file.replace(/\.js$/, ending)))
      const present = await Promise.all(origins.map(exists))
      if (!present.includes(true)) await rm(inRepository(output, file))
    }
  }
}

/** Of all that `tsc -b` compiles; the board's output is made by another tool. */
async function sourceFolders() {
  const { default: project } = await import(inRepository('tsconfig.json'), { with: { type: 'json' } })
  const folders = project.references.map(({ path }) => path).filter((path) => path !== 'web')
  return folders.map((path) => join(path, 'src'))
}

/** When the newest file below a path was written, in milliseconds; 0 when there is none. */
async function newest(path) {
  const status = await stat(inRepository(path)).catch(() => undefined)
  if (!status) return 0
  if (!status.isDirectory()) return status.mtimeMs
  const inside = await readdir(inRepository(path))
  return Math.max(0, ...(await Promise.all(inside.map((name) => newest(join(path, name))))))
}

async function exists(path) {
  return (await stat(inRepository(path)).catch(() => undefined)) !== undefined
}
