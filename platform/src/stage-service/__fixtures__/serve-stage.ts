import { checkedFetch } from '../../http/__fixtures__/checked-fetch.js'
import { serve } from '../../http/index.js'
import { openLog } from '../../log/index.js'
import { readSettings } from '../../settings/index.js'
import type { ShelvedEngine } from '../engine-shelf.js'
import { createStageHttp, shelve } from '../run-stage-service.js'
import type { StageService } from '../stage-service.js'
import { stageSettings } from '../stage-settings.js'

export interface ServedForTest {
  readonly url: string
  /** Checks every answer against the OpenAPI document of the service. */
  readonly fetch: typeof fetch
  /** What the service has logged so far. */
  readonly logLines: readonly string[]
  stop(): Promise<void>
}

/**
 * Serves the API of a stage on a free port, on the engines given, without queue and stores.
 * @param environment settings as they stand in the environment, e.g. `{ API_KEYS: 'secret' }`
 */
export async function serveStage<E extends ShelvedEngine>(
  service: StageService<E>,
  engines: readonly [E, ...E[]],
  environment: Readonly<Record<string, string>> = {},
): Promise<ServedForTest> {
  const settings = readSettings(stageSettings, environment)
  const logLines: string[] = []
  const log = openLog({ name: service.name, level: 'trace' }, { write: (line) => logLines.push(line) })
  const shelf = shelve(service, engines, settings.MODEL_KEEP_ALIVE)
  const server = await serve(createStageHttp(service, settings, log, shelf), { host: '127.0.0.1', port: 0 })
  return {
    url: server.url,
    fetch: await checkedFetch(server.url, settings.API_KEYS[0]),
    logLines,
    stop: async () => {
      await server.stop()
      await shelf.close()
    },
  }
}
