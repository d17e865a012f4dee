import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  ask,
  cellOf,
  finishedRow,
  isFinished,
  startChangingGateway,
  whenRow,
  type ChangingGateway,
} from './__fixtures__/changing-gateway.js'
import { purgeExpiredPrompts } from './delete-prompt.js'

let gateway: ChangingGateway

beforeAll(async () => {
  gateway = await startChangingGateway()
})
afterAll(() => gateway.close())

const send = (method: string, path: string, body?: unknown) => ask(gateway.url, method, path, body)
const finished = (id: string) => whenRow(gateway.url, id, isFinished)
const storage = () => ({ ...gateway, queue: gateway.workers.queue })
const kinds = () => gateway.workers.computed.map(({ input }) => input.kind).toSorted()

describe('a choice', () => {
  test('of another voice has one sentence spoken anew, by an engine that has the voice', async () => {
    const row = await finishedRow(gateway, 'Voices.')
    gateway.workers.computed.length = 0
    const cell = `/${row.id}/cells/local.synthesize.fr`
    const { engines } = (await (await fetch(`${gateway.url}/api/prompts${cell}/choices`)).json()) as {
      engines: unknown
    }
    expect(engines).toEqual(
      expect.arrayContaining([
        { id: 'speak', voices: [{ id: 'chloe', name: 'Chloé' }] },
        { id: 'whisperer', voices: [{ id: 'dora', name: 'Dora' }] },
      ]),
    )
    const segment = cellOf(row, 'synthesize.fr').segments[1]?.id
    await send('PUT', `${cell}/segments/${segment}/choice`, { voice: 'dora' })
    const { segments } = cellOf(await finished(row.id), 'synthesize.fr')
    expect(segments.map(({ voice, engine }) => [voice, engine])).toEqual([
      ['chloe', 'speak'],
      ['dora', 'whisperer'],
      ['chloe', 'speak'],
    ])
    expect(kinds()).toEqual(['synthesize'])
    await send('PUT', `${cell}/segments/${segment}/choice`, {})
    const back = cellOf(await finished(row.id), 'synthesize.fr')
    expect(back.segments[1]?.voice).toBe('chloe')
    expect(kinds()).toEqual(['synthesize'])
  })

  test('of another engine translates one sentence anew; of another seed writes one anew', async () => {
    const row = await finishedRow(gateway, 'Engines.')
    const translation = cellOf(row, 'translate.fr').segments[0]?.id
    const path = `/${row.id}/cells/local.translate.fr/segments/${translation}/choice`
    await send('PUT', path, { engine: 'other' })
    const generated = cellOf(row, 'generate.en').segments[2]?.id
    await send('PUT', `/${row.id}/cells/local.generate.en/segments/${generated}/choice`, { seed: 'another' })
    const redone = await finished(row.id)
    expect(cellOf(redone, 'generate.en').text).toBe('Owls hunt. Mice hide. Seed 2.')
    expect(cellOf(redone, 'translate.fr').text).toBe(
      'fr by other: Owls hunt. fr by ladder: Mice hide. fr by ladder: Seed 2.',
    )
  })

  test.each([
    ['synthesize.fr', { voice: 'anna' }, 'voice_not_found'],
    ['synthesize.fr', { engine: 'nobody' }, 'engine_not_found'],
    ['synthesize.fr', { seed: 1 }, 'choice_not_possible'],
    ['translate.fr', { voice: 'chloe' }, 'choice_not_possible'],
  ])('%s does not take %j', async (cellId, wish, code) => {
    const row = await finishedRow(gateway, 'Wishes.')
    const answer = await send('PUT', `/${row.id}/cells/local.${cellId}/choice`, wish)
    expect([answer.status, answer.code]).toEqual([400, code])
  })
})

describe('a language', () => {
  test('is added to a finished row, taken off, and there at once when it is added again', async () => {
    const row = await finishedRow(gateway, 'Languages.')
    gateway.workers.computed.length = 0
    const path = `/${row.id}/languages`
    const { row: added } = await send('POST', path, { languages: ['ca', 'fr'] })
    expect(added.runs[0]?.languages).toEqual(['fr', 'ca'])
    expect(cellOf(await finished(row.id), 'translate.ca').status).toBe('done')
    expect(new Set(kinds())).toEqual(new Set(['translate', 'synthesize']))
    const { row: removed } = await send('DELETE', `${path}/fr`)
    expect(removed.runs[0]?.cells.map(({ language }) => language)).toEqual(['en', 'en', 'en', 'ca', 'ca'])
    gateway.workers.computed.length = 0
    await send('POST', path, { languages: ['fr'] })
    await finished(row.id)
    expect(kinds()).toEqual([])
  })

  test('that cannot be done here is refused, and so is taking off the last one', async () => {
    const row = await finishedRow(gateway, 'Languages.')
    const unknown = await send('POST', `/${row.id}/languages`, { languages: ['de'] })
    expect(unknown.code).toBe('language_not_available')
    expect((await send('DELETE', `/${row.id}/languages/fr`)).code).toBe('last_language')
  })
})

describe('a deleted row', () => {
  test('is gone, and comes back whole with its files when it is restored', async () => {
    const row = await finishedRow(gateway, 'Restore me.')
    expect((await send('DELETE', `/${row.id}`)).status).toBe(204)
    expect((await send('GET', `/${row.id}`)).status).toBe(404)
    expect((await send('DELETE', `/${row.id}`)).status).toBe(404)
    const list = (await (await fetch(`${gateway.url}/api/prompts`)).json()) as { prompts: { id: string }[] }
    expect(list.prompts.map(({ id }) => id)).not.toContain(row.id)
    const { row: restored } = await send('POST', `/${row.id}/restore`)
    expect(restored).toEqual(row)
    expect((await fetch(gateway.url + cellOf(restored, 'synthesize.fr').audio?.url)).status).toBe(200)
  })

  test('that was being worked on goes on where it was when it is restored', async () => {
    gateway.workers.isHeld = true
    const { row } = await send('POST', '', { text: 'Go on.', languages: ['fr'] })
    await send('DELETE', `/${row.id}`)
    gateway.workers.isHeld = false
    await send('POST', `/${row.id}/restore`)
    expect(cellOf(await finished(row.id), 'synthesize.fr').status).toBe('done')
  })

  test('is purged with its files when its time is over, not before', async () => {
    const row = await finishedRow(gateway, 'Purge me.')
    const file = `text_prompts/local/${row.id}.txt`
    await send('DELETE', `/${row.id}`)
    await purgeExpiredPrompts(storage(), 600)
    await expect(gateway.bucket.read(file)).resolves.toBeDefined()
    await purgeExpiredPrompts(storage(), 0)
    await expect(gateway.bucket.read(file)).rejects.toMatchObject({ kind: 'not_found' })
    expect((await send('POST', `/${row.id}/restore`)).status).toBe(404)
  })
})

test('one cell is cancelled while the others go on, and the whole row is tried again', async () => {
  gateway.workers.isHeld = true
  const { row } = await send('POST', '', { text: 'Cancel one.', languages: ['fr'] })
  await send('POST', `/${row.id}/cells/local.translate.fr/cancel`)
  gateway.workers.isHeld = false
  const ended = await whenRow(
    gateway.url,
    row.id,
    (now) => isFinished(now) && cellOf(now, 'synthesize.en').status === 'done',
  )
  expect(cellOf(ended, 'translate.fr').status).toBe('cancelled')
  await send('POST', `/${row.id}/retry`)
  expect(cellOf(await finished(row.id), 'synthesize.fr').status).toBe('done')
})
