import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promptViewSchema, type CellView, type EngineOffer, type PromptView } from '@mega-pipeline/pipeline'
import { openBucket, type Bucket } from '@mega-pipeline/platform/bucket'
import { offerEngine, openDatabase, type Connection } from '@mega-pipeline/platform/database'
import { startEmbeddedDatabase } from '@mega-pipeline/platform/embedded-database'
import { serve } from '@mega-pipeline/platform/http'
import { openLog } from '@mega-pipeline/platform/log'
import { readSettings } from '@mega-pipeline/platform/settings'
import { common, offers } from '../../__fixtures__/offers.js'
import { openGateway } from '../../open-gateway.js'
import { gatewaySettings } from '../../settings.js'
import { startStandInWorkers, type StandInWorkers } from './stand-in-workers.js'

const further: EngineOffer[] = [
  {
    ...common,
    stage: 'translate',
    id: 'other',
    isDefault: false,
    pairs: [{ from: 'en', to: 'fr', engine: 'o' }],
  },
  {
    ...common,
    stage: 'synthesize',
    id: 'whisperer',
    isDefault: false,
    voices: [{ id: 'dora', name: 'Dora', language: 'fr', gender: 'female' }],
  },
]

const joan = { id: 'joan', name: 'Joan', language: 'ca', gender: 'female' } as const

/** So that there is a language that rows do not have from the start. */
function withCatalanVoice(offer: EngineOffer): EngineOffer {
  return offer.voices ? { ...offer, voices: [...offer.voices, joan] } : offer
}

/** A gateway with a database, a queue and a bucket of its own, and workers that stand in for the stages. */
export interface ChangingGateway {
  readonly url: string
  readonly database: Connection
  readonly bucket: Bucket
  readonly workers: StandInWorkers
  close(): Promise<void>
}

export async function startChangingGateway(): Promise<ChangingGateway> {
  const folder = await mkdtemp(join(tmpdir(), 'mega-changes-'))
  const postgres = await startEmbeddedDatabase({ directory: join(folder, 'postgres') })
  const settings = readSettings(gatewaySettings, {
    DATABASE_URL: postgres.url,
    BUCKET_URL: join(folder, 'bucket'),
    PORT: '0',
    MAX_TEXT_CHARACTERS: '200',
  })
  const gateway = await openGateway(settings, openLog({ name: 'gateway', level: 'silent' }))
  const server = await serve(gateway.http, { host: settings.HOST, port: settings.PORT })
  const database = await openDatabase(postgres.url)
  for (const offer of [...further, ...offers.map(withCatalanVoice)]) await offerEngine(database, offer)
  const bucket = await openBucket(join(folder, 'bucket'))
  const workers = await startStandInWorkers(postgres.url, bucket)
  return {
    url: server.url,
    database,
    bucket,
    workers,
    close: async () => {
      await workers.close()
      await server.stop()
      await gateway.close()
      await database.destroy()
      await postgres.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** An answer of the API: a row, or why not. */
export interface Answer {
  readonly status: number
  readonly row: PromptView
  readonly code: string | undefined
}

/** Asks the API. */
export async function ask(url: string, method: string, path: string, body?: unknown): Promise<Answer> {
  const response = await fetch(`${url}/api/prompts${path}`, {
    method,
    ...(body !== undefined && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  })
  const answer = response.status === 204 ? {} : ((await response.json()) as Record<string, unknown>)
  const { code } = (answer['error'] ?? {}) as { code?: string }
  const row = response.ok && response.status !== 204 ? promptViewSchema.parse(answer) : ({} as PromptView)
  return { status: response.status, row, code }
}

/** The row when it is as wanted. */
export async function whenRow(
  url: string,
  promptId: string,
  isWanted: (row: PromptView) => boolean,
): Promise<PromptView> {
  for (;;) {
    const { row } = await ask(url, 'GET', `/${promptId}`)
    if (isWanted(row)) return row
    const failed = row.runs.flatMap(({ cells }) => cells).find(({ problem }) => problem !== null)
    if (failed) throw new Error(`${failed.id}: ${failed.problem?.message}`)
    await wait(50)
  }
}

export const isFinished = (row: PromptView): boolean =>
  row.runs.every((run) => run.isFinished && run.cells.every(({ status }) => status !== 'working'))

/** A row that was typed and is finished. */
export async function finishedRow({ url }: ChangingGateway, text = 'Owls.'): Promise<PromptView> {
  const { row } = await ask(url, 'POST', '', { text, languages: ['fr'] })
  return whenRow(url, row.id, isFinished)
}

export function cellOf(row: PromptView, id: string): CellView {
  const cell = row.runs[0]?.cells.find((one) => one.id === `local.${id}`)
  if (!cell) throw new Error(`The row has no cell ${id}.`)
  return cell
}
