import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { freePort, startEmbeddedDatabase, type EmbeddedDatabase } from '../embedded-database/index.js'
import { openLog } from '../log/index.js'
import { openStores, startReconcileLoop, workOnStep } from './index.js'

let directory: string
let server: EmbeddedDatabase
let port: number

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'mega-stores-'))
  port = await freePort()
  server = await startEmbeddedDatabase({ directory, port })
})
afterEach(async () => {
  await server.stop()
  await rm(directory, { recursive: true })
})

test('while the database is down, a service that works says so once, and once that it is back', async () => {
  const messages: string[] = []
  const write = (line: string): void => void messages.push((JSON.parse(line) as { msg: string }).msg)
  const stores = await openStores(
    { DATABASE_URL: server.url },
    openLog({ name: 'test', level: 'info' }, { write }),
  )
  const worker = await workOnStep(stores, 'translate_text', {
    concurrency: 1,
    perform: () => Promise.reject(new Error('there are no tasks')),
  })
  const failures: unknown[] = []
  const onError = (error: unknown): void => {
    failures.push(error)
    stores.onError(error)
  }
  const loop = startReconcileLoop(stores, { everyMilliseconds: 50, onError })

  await server.stop()
  while (failures.length < 20) await wait(50)
  await expect(sql`select 1`.execute(stores.database)).rejects.toMatchObject({ code: 'database_unreachable' })
  server = await startEmbeddedDatabase({ directory, port })
  while (messages.length < 2) await wait(50)
  expect(messages).toEqual(['a store did not answer', 'the stores answer again'])

  await loop.stop()
  await worker.close()
  await stores.close()
})
