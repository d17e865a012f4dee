import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { PipelineError } from '@mega-pipeline/pipeline'
import type { DatabaseSettings } from './database-settings.js'
import { freePort } from './free-port.js'

export interface EmbeddedDatabase {
  /** `postgres://...`, on 127.0.0.1 with a password. */
  readonly url: string
  /** Ends the server and waits until it is gone; the data stays. */
  stop(): Promise<void>
}

/** The program that keeps a database running, for supervisors: takes {@link DatabaseSettings} as JSON. */
export const databaseProcessPath = fileURLToPath(new URL('./database-process.js', import.meta.url))

/**
 * Starts PostgreSQL from npm with its data under `directory`, made on the first start, as root and as anybody else.
 * It ends with this process, also when that is killed. For tests: faster than it is durable.
 *
 * @example
 * const database = await startEmbeddedDatabase({ directory: await mkdtemp(join(tmpdir(), 'database-')) })
 * await new Client({ connectionString: database.url }).connect()
 * await database.stop()
 */
export async function startEmbeddedDatabase(options: {
  directory: string
  /** Default: a free one. */
  port?: number
}): Promise<EmbeddedDatabase> {
  const settings: DatabaseSettings = {
    directory: options.directory,
    port: options.port ?? (await freePort()),
    durable: false,
  }
  const output: string[] = []
  const child = fork(databaseProcessPath, [JSON.stringify(settings)], {
    // A group of its own: Ctrl-C must not stop the database before those who still write to it.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output.push(text)
      output.splice(0, output.length - 50)
    })
  }
  const exit = once(child, 'exit')
  const url = await new Promise<string>((resolve, reject) => {
    child.once('message', (message: { url: string }) => resolve(message.url))
    void exit.then(() =>
      reject(
        new PipelineError(
          'unavailable',
          'database_not_started',
          `The database did not start. It said:\n${output.join('')}`,
        ),
      ),
    )
  })
  return {
    url,
    stop: async () => {
      if (child.connected) child.disconnect()
      await exit
    },
  }
}
