/**
 * Makes a clone ready, doing only what is missing, and then runs what was asked for:
 *
 *   node scripts/with-set-up.mjs cli <arguments of mega>
 *   node scripts/with-set-up.mjs test <arguments of vitest>
 *   node scripts/with-set-up.mjs <compiled file> <its arguments>
 *
 * Uses nothing but Node itself, for in a fresh clone there is nothing else. All that set-up says goes to standard
 * error, so that standard output belongs to the command.
 */
import { pathToFileURL } from 'node:url'
import { build } from './set-up/build.mjs'
import { refuseOldNode } from './set-up/check-node.mjs'
import { fetchModels } from './set-up/fetch-models.mjs'
import { install } from './set-up/install.mjs'
import { oneAtATime } from './set-up/one-at-a-time.mjs'
import { SetUpFailure } from './set-up/run-step.mjs'
import { inRepository } from './set-up/repository.mjs'

const [command, ...commandArguments] = process.argv.slice(2)

const files = { cli: 'cli/dist/main.js', test: 'node_modules/vitest/vitest.mjs' }
const presetArguments = { test: ['run'] }

try {
  refuseOldNode()
  await oneAtATime(async () => {
    await install()
    await build()
    await fetchModels({ testing: command !== 'cli' })
  })
} catch (error) {
  if (!(error instanceof SetUpFailure)) throw error
  console.error(`\n${error.message}`)
  process.exit(1)
}

// In this process, so that signals and the exit code are the command's own.
const file = inRepository(files[command] ?? command)
process.argv = [process.execPath, file, ...(presetArguments[command] ?? []), ...commandArguments]
await import(pathToFileURL(file).href)
