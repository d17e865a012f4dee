import { pathToFileURL } from 'node:url'
import { Argument, Command } from 'commander'
import { stages, type Stage } from '@mega-pipeline/pipeline'
import { openTerminal } from '../terminal/index.js'
import { parsePort, serviceModule, stageServices } from '../up/index.js'

/** `mega serve` */
export function serveCommand(): Command {
  return new Command('serve')
    .description('serve the standard API of one stage, alone: no database, no queue')
    .addArgument(new Argument('<stage>', 'the stage').choices(stages))
    .option('--port <number>', 'port to listen on (default: PORT, or the port of the stage)', parsePort)
    .addHelpText(
      'after',
      '\nExamples:\n  mega serve transcribe\n  mega serve translate --port 5000\n' +
        '  HOST=0.0.0.0 API_KEYS=secret mega serve synthesize\n\nSettings come from the environment: docs/settings.md.',
    )
    .action(async (stage: Stage, { port }: { port?: number }) => {
      const { name, port: usualPort } = stageServices.find((service) => service.stage === stage)!
      // In this process, so that signals and the exit code are the service's own.
      process.env['SERVE'] = 'true'
      process.env['WORK'] = 'false'
      if (port !== undefined) process.env['PORT'] = String(port)
      const host = process.env['HOST'] ?? '127.0.0.1'
      const path = stage === 'translate' ? '' : '/v1'
      openTerminal().say(
        `${name} starts at http://${host}:${process.env['PORT'] ?? usualPort}${path}; Ctrl-C stops it.`,
      )
      await import(pathToFileURL(serviceModule(name)).href)
    })
}
