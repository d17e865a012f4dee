#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { Command, CommanderError } from 'commander'
import { PipelineError } from '@mega-pipeline/pipeline'
import { z } from 'zod'
import { checkStageCommand } from './check-stage/index.js'
import { demoCommand } from './demo/index.js'
import { doctorCommand } from './doctor/index.js'
import { modelsCommand } from './models/index.js'
import { runCommand } from './run/index.js'
import { serveCommand } from './serve/index.js'
import { teamCommand } from './team/index.js'
import { upCommand } from './up/index.js'
import { voiceCommand } from './voice/index.js'

const packageFile = new URL('../package.json', import.meta.url)
const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(packageFile, 'utf8')))

const program = new Command('mega')
  .description('Mega Pipeline: spoken words become texts and voices in other languages, on your own machine.')
  .version(version)
  .showHelpAfterError('(mega --help shows what there is)')
  .addCommand(upCommand())
  .addCommand(runCommand())
  .addCommand(demoCommand())
  .addCommand(serveCommand())
  .addCommand(checkStageCommand())
  .addCommand(teamCommand())
  .addCommand(voiceCommand())
  .addCommand(modelsCommand())
  .addCommand(doctorCommand())

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode
  else {
    console.error(error instanceof PipelineError ? error.message : error)
    process.exitCode = 1
  }
}
