import { readFileSync } from 'node:fs'
import { CommanderError } from 'commander'
import { PipelineError } from '@mega-pipeline/pipeline'
import { z } from 'zod'
import { translateCommand } from './translate-command.js'

const FAILED = 1
const WRONG_ARGUMENTS = 2

const packageFile = new URL('../package.json', import.meta.url)
const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(packageFile, 'utf8')))

// Who reads may have enough, as `head` does: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

try {
  await translateCommand(version).exitOverride().parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : WRONG_ARGUMENTS
  else {
    console.error(error instanceof PipelineError ? error.message : error)
    process.exitCode = FAILED
  }
}
