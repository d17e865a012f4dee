import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { EngineOffer } from '@mega-pipeline/pipeline'
import { offerEngine, openDatabase, type Connection } from '@mega-pipeline/platform/database'
import { freePort, startEmbeddedDatabase } from '@mega-pipeline/platform/embedded-database'

const gatewayProgram = fileURLToPath(new URL('../../../services/gateway/dist/main.js', import.meta.url))

/** A gateway with a database of its own, and no service that computes. */
export interface BoardSystem {
  readonly url: string
  readonly database: Connection
  stop(): Promise<void>
}

export async function startBoardSystem(): Promise<BoardSystem> {
  const folder = await mkdtemp(join(tmpdir(), 'mega-bench-board-'))
  const postgres = await startEmbeddedDatabase({ directory: join(folder, 'postgres') })
  const database = await openDatabase(postgres.url)
  for (const offer of offers) await offerEngine(database, offer)
  const port = await freePort()
  const gateway = fork(gatewayProgram, {
    env: {
      ...process.env,
      DATABASE_URL: postgres.url,
      BUCKET_URL: join(folder, 'bucket'),
      MEGA_HOME: folder,
      PORT: String(port),
      LOG_LEVEL: 'error',
    },
  })
  await once(gateway, 'message')
  return {
    url: `http://127.0.0.1:${port}`,
    database,
    stop: async () => {
      await stopProcess(gateway)
      await database.destroy()
      await postgres.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function stopProcess(child: ChildProcess): Promise<void> {
  child.kill()
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}

const common = { version: '1', licence: 'MIT', languages: ['en'], isDefault: true, url: null }

/** What services would offer, so that the page has something to choose from. */
const offers: readonly EngineOffer[] = [
  { ...common, stage: 'transcribe', id: 'bench:listen' },
  { ...common, stage: 'generate', id: 'bench:write' },
  {
    ...common,
    stage: 'translate',
    id: 'bench:translate',
    pairs: ['fr', 'es'].map((to) => ({ from: 'en', to, engine: 'bench:translate' })),
  },
  {
    ...common,
    stage: 'synthesize',
    id: 'bench:speak',
    voices: ['en', 'fr', 'es'].map((language) => ({
      id: `voice-${language}`,
      name: language,
      language,
      gender: 'female',
    })),
  },
]
