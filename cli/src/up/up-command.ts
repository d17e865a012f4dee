import { Command, InvalidArgumentError } from 'commander'
import { megaHome } from '@mega-pipeline/platform/home'
import { readSettings, serverSettings, storeSettings } from '@mega-pipeline/platform/settings'
import { openModelStore } from '@mega-pipeline/platform/models'
import { openTerminal, type Terminal } from '../terminal/index.js'
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
      const terminal = openTerminal()
      await sayMissingModels(terminal)
      await runUp(terminal, {
        home: megaHome(),
        host: settings.HOST,
        port: port ?? settings.PORT,
        databaseUrl: settings.DATABASE_URL,
        verbose,
      })
    })
}

function parsePort(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new InvalidArgumentError('A port is a number from 1 to 65535.')
}

async function sayMissingModels(terminal: Terminal): Promise<void> {
  const models = await openModelStore().list()
  const missing = models
    .filter(({ entry, present }) => entry.default && !present)
    .map(({ entry }) => entry.id)
  if (missing.length > 0)
    terminal.say(`Not on this machine: ${missing.join(', ')}. Fetch with: mega models pull`)
}
