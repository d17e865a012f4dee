import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  optionsViewSchema,
  promptViewSchema,
  teamListSchema,
  teamViewSchema,
  type EngineOffer,
  type PromptView,
} from '@mega-pipeline/pipeline'
import { offerEngine, openDatabase, type Connection } from '@mega-pipeline/platform/database'
import { startEmbeddedDatabase, type EmbeddedDatabase } from '@mega-pipeline/platform/embedded-database'
import { serve, type RunningServer } from '@mega-pipeline/platform/http'
import { openLog } from '@mega-pipeline/platform/log'
import { readSettings } from '@mega-pipeline/platform/settings'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { common, offers } from '../__fixtures__/offers.js'
import { openGateway, type OpenedGateway } from '../open-gateway.js'
import { gatewaySettings } from '../settings.js'

const second: EngineOffer = { ...common, stage: 'generate', id: 'second:big', version: '2', isDefault: false }

let folder: string
let postgres: EmbeddedDatabase
let database: Connection
let gateway: OpenedGateway
let server: RunningServer

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mega-teams-'))
  postgres = await startEmbeddedDatabase({ directory: join(folder, 'postgres') })
  const settings = readSettings(gatewaySettings, {
    DATABASE_URL: postgres.url,
    BUCKET_URL: join(folder, 'bucket'),
    PORT: '0',
    DEFAULT_WORDS: '80',
  })
  gateway = await openGateway(settings, openLog({ name: 'gateway', level: 'silent' }))
  server = await serve(gateway.http, { host: settings.HOST, port: settings.PORT })
  database = await openDatabase(postgres.url)
  for (const offer of [...offers, second]) await offerEngine(database, offer)
})
afterEach(async () => {
  await database.deleteFrom('teams').execute()
  await offerEngine(database, second)
})
afterAll(async () => {
  await server.stop()
  await gateway.close()
  await database.destroy()
  await postgres.stop()
  await rm(folder, { recursive: true, force: true })
})

function send(method: string, path: string, body?: unknown): Promise<Response> {
  return fetch(server.url + path, {
    method,
    ...(body !== undefined && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  })
}

async function add(team: { name: string } & Record<string, unknown>): Promise<void> {
  expect((await send('POST', '/api/teams', team)).status).toBe(201)
}

async function list() {
  return teamListSchema.parse(await (await send('GET', '/api/teams')).json())
}

async function refusal(response: Promise<Response>): Promise<[number, string]> {
  const { status } = await response
  const body = (await (await response).json()) as { error: { message: string } }
  return [status, body.error.message]
}

async function prompt(body: Record<string, unknown>): Promise<PromptView> {
  const response = await send('POST', '/api/prompts', body)
  expect(response.status).toBe(201)
  return promptViewSchema.parse(await response.json())
}

describe('teams', () => {
  test('begin with the one of the settings, which is not to be changed', async () => {
    const { teams, engines } = await list()
    expect(teams).toEqual([
      expect.objectContaining({ name: 'local', isChangeable: false, settings: {}, problem: null }),
    ])
    expect(teams[0]?.use).toMatchObject({ words: 80, languages: ['fr'], engines: { generate: 'write' } })
    expect(engines.map(({ id }) => id)).toContain('second:big')
    for (const answer of [
      send('DELETE', '/api/teams/local'),
      send('PUT', '/api/teams/local', {}),
      send('POST', '/api/teams', { name: 'local' }),
    ]) {
      expect(await refusal(answer)).toEqual([409, expect.stringMatching(/settings of the environment/)])
    }
  })

  test('are added, changed and deleted', async () => {
    await add({ name: 'blue', engines: { generate: 'second:big, write' }, words: 40, voices: ['bob'] })
    const changed = await send('PUT', '/api/teams/blue', { tone: 'formal' })
    expect(teamViewSchema.parse(await changed.json()).settings).toEqual({ tone: 'formal' })
    await send('PUT', '/api/teams/green', {})
    expect((await list()).teams.map(({ name }) => name)).toEqual(['local', 'blue', 'green'])
    expect((await send('DELETE', '/api/teams/blue')).status).toBe(204)
    expect((await send('DELETE', '/api/teams/blue')).status).toBe(404)
  })

  test('say what they would use, in the options too', async () => {
    await add({ name: 'blue', engines: { generate: 'second:big,write' }, words: 40, voices: ['bob'] })
    const options = optionsViewSchema.parse(await (await send('GET', '/api/options')).json())
    expect(options.teams).toEqual((await list()).teams)
    expect(options.teams[1]).toMatchObject({
      settings: { words: 40 },
      use: {
        engines: { transcribe: 'listen', generate: 'second:big,write' },
        words: 40,
        voices: { en: 'bob', fr: 'chloe' },
      },
    })
  })

  const refused: [what: string, status: number, message: RegExp, team: Record<string, unknown>][] = [
    ['a name that is no folder', 400, /named by 1 to 40/, { name: '../blue' }],
    ['a name with a meaning', 400, /another/, { name: 'all' }],
    ['an unknown engine', 400, /no such engine.*second:big/, { engines: { generate: 'big' } }],
    ['a name that is no engine', 400, /names no engine/, { engines: { generate: 'Big Model' } }],
    ['an unknown language', 400, /"de" is not available.*fr/, { languages: ['de'] }],
    ['an unknown voice', 400, /"zoe".*anna/, { voices: ['zoe'] }],
    ['a template without the prompt', 400, /\{\{prompt\}\}/, { template: 'Say something.' }],
    ['what is no setting of a team', 400, /colour/, { colour: 'blue' }],
  ]
  test.each(refused)('are refused with %s', async (_what, status, message, team) => {
    const answer = send('POST', '/api/teams', { name: 'blue', ...team })
    expect(await refusal(answer)).toEqual([status, expect.stringMatching(message)])
    expect((await list()).teams).toHaveLength(1)
  })

  test('of one name there is one', async () => {
    await add({ name: 'blue', words: 40 })
    const again = send('POST', '/api/teams', { name: 'blue', words: 50 })
    expect(await refusal(again)).toEqual([409, expect.stringMatching(/a team "blue" already/)])
    expect((await list()).teams[1]?.settings).toEqual({ words: 40 })
  })
})

describe('a prompt', () => {
  test('goes to the teams that are named, to all, or to the one of the settings', async () => {
    await add({ name: 'blue', words: 40 })
    await add({ name: 'green', words: 50 })
    const teamsOf = ({ runs }: PromptView): string[] => runs.map(({ team }) => team)
    expect(teamsOf(await prompt({ text: 'Owls.' }))).toEqual(['local'])
    expect(teamsOf(await prompt({ text: 'Owls.', team: 'blue' }))).toEqual(['blue'])
    expect(teamsOf(await prompt({ text: 'Owls.', teams: ['green', 'local', 'green'] }))).toEqual([
      'green',
      'local',
    ])
    const all = await prompt({ text: 'Owls.', teams: 'all' })
    expect(all.runs.map(({ team, words }) => [team, words])).toEqual([
      ['local', 80],
      ['blue', 40],
      ['green', 50],
    ])
    expect(all.runs.flatMap(({ cells }) => cells[1]?.id)).toEqual([
      'local.generate.en',
      'blue.generate.en',
      'green.generate.en',
    ])
  })

  test('for a team that is not there is refused, and those there are named', async () => {
    await add({ name: 'blue' })
    expect(await refusal(send('POST', '/api/prompts', { text: 'Owls.', teams: ['blue', 'red'] }))).toEqual([
      400,
      'There is no team "red". There is: local, blue.',
    ])
  })

  test('computes once what teams share', async () => {
    await add({ name: 'blue', engines: { translate: 'ladder' } })
    const { id } = await prompt({ text: 'Owls, the same for both teams.', teams: 'all' })
    const tasks = await database
      .selectFrom('run_tasks')
      .innerJoin('runs', 'runs.id', 'run_id')
      .innerJoin('tasks', 'tasks.id', 'task_id')
      .select(['team', 'task_id', 'input'])
      .where('prompt_id', '=', id)
      .execute()
    const generating = tasks.filter(({ input }) => input.kind === 'generate')
    expect(generating.map(({ team }) => team).toSorted()).toEqual(['blue', 'local'])
    expect(new Set(generating.map(({ task_id }) => task_id)).size).toBe(1)
    // The transcript is a file of each team.
    const publishing = tasks.filter(({ input }) => input.kind === 'publish')
    expect(new Set(publishing.map(({ task_id }) => task_id)).size).toBe(2)
  })

  test('that one of several teams cannot do fails in its cells alone, and is tried again when it can', async () => {
    await add({ name: 'blue', engines: { generate: 'second:big' } })
    await database.deleteFrom('engines').where('id', '=', 'second:big').execute()
    const single = send('POST', '/api/prompts', { text: 'Owls.', team: 'blue' })
    expect(await refusal(single)).toEqual([400, expect.stringMatching(/no such engine.*: write/)])

    const { id, runs } = await prompt({ text: 'Owls.', teams: 'all', words: 30 })
    const [local, blue] = runs
    expect(local?.cells.some(({ status }) => status === 'failed')).toBe(false)
    expect(blue?.cells.slice(1).map(({ status, problem }) => [status, problem?.code])).toEqual(
      Array.from({ length: 4 }, () => ['failed', 'engine_not_found']),
    )
    const retry = () => send('POST', `/api/prompts/${id}/cells/blue.generate.en/retry`)
    expect(await refusal(retry())).toEqual([400, expect.stringMatching(/no such engine/)])
    await offerEngine(database, second)
    const retried = promptViewSchema.parse(await (await retry()).json())
    expect(retried.runs[1]).toMatchObject({ team: 'blue', words: 30 })
    expect(retried.runs[1]?.cells.map(({ status }) => status)).not.toContain('failed')
  })

  test('keeps the answer of one team first, until that is taken back', async () => {
    await add({ name: 'blue' })
    const { id } = await prompt({ text: 'Owls.', teams: ['local', 'blue'] })
    const prefer = async (team: string | null) => {
      const response = await send('PUT', `/api/prompts/${id}/preferred-team`, { team })
      const { preferredTeam, runs } = promptViewSchema.parse(await response.json())
      return [preferredTeam, ...runs.map((run) => run.team)]
    }
    expect(await prefer('blue')).toEqual(['blue', 'blue', 'local'])
    expect(await prefer(null)).toEqual([null, 'local', 'blue'])
    const unknown = send('PUT', `/api/prompts/${id}/preferred-team`, { team: 'red' })
    expect(await refusal(unknown)).toEqual([400, expect.stringMatching(/worked on the prompt/)])
  })
})
