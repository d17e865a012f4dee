#!/usr/bin/env node
import { Command, CommanderError } from 'commander'
import { PipelineError } from '@mega-pipeline/pipeline'
import { demoCommand } from './demo/index.js'
import { doctorCommand } from './doctor/index.js'
import { modelsCommand } from './models/index.js'
import { runCommand } from './run/index.js'
import { upCommand } from './up/index.js'

const program = new Command('mega')
  .description('Mega Pipeline: spoken words become texts and voices in other languages, on your own machine.')
  .showHelpAfterError('(mega --help shows what there is)')
  .addCommand(upCommand())
  .addCommand(runCommand())
  .addCommand(demoCommand())
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
