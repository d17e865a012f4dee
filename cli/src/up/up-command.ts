import { Command, InvalidArgumentError } from 'commander'
import { megaHome } from '@mega-pipeline/platform/home'
import { readSettings, serverSettings, storeSettings } from '@mega-pipeline/platform/settings'
import { openTerminal } from '../terminal/index.js'
import { runUp } from './run-up.js'

/** `mega up` */
export function upCommand(): Command {
  return new Command('up')
    .description('run everything on this machine: database, the four stages, the gateway and its board')
    .option('--port <number>', 'port of the board and the API (default: PORT, or 9000)', parsePort)
    .option('--verbose', 'show every line that the services log')
    .addHelpText(
      'after',
      '\nExamples:\n  mega up\n  mega up --port 9100\n  DATABASE_URL=postgres://... mega up',
    )
    .action(async ({ port, verbose = false }: { port?: number; verbose?: boolean }) => {
      const settings = readSettings(serverSettings.extend(storeSettings.shape))
      await runUp(openTerminal(), {
        home: megaHome(),
        host: settings.HOST,
        port: port ?? settings.PORT,
        databaseUrl: settings.DATABASE_URL,
        verbose,
      })
    })
}

/** A port as an option of a command. */
export function parsePort(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new InvalidArgumentError('A port is a number from 1 to 65535.')
}
