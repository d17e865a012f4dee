import type { EngineDescription } from '@mega-pipeline/pipeline'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serveStage, type ServedForTest } from './__fixtures__/index.js'

/** Stands in for an engine that is never used. */
function idle(id: string): { description: EngineDescription; close(): Promise<void> } {
  const description: EngineDescription = {
    id,
    stage: 'translate',
    version: '1',
    licence: 'MIT',
    languages: ['en'],
  }
  return { description, close: async () => {} }
}

let served: ServedForTest
beforeAll(async () => {
  const service = {
    name: 'test',
    version: '1',
    description: 'A stage without an API of its own.',
    steps: [],
    openEngines: async () => [idle('first')] as const,
    abilitiesOf: ({ description }: { description: EngineDescription }) => description,
    runningEngines: () => [],
    performers: () => ({}),
    addRoutes: () => {},
  }
  served = await serveStage(service, [idle('first'), idle('hub/second:large')])
})
afterAll(() => served.stop())

const ask = async (path: string) => {
  const response = await served.fetch(`${served.url}${path}`)
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

test('lists the engines, the default one first, in OpenAI form', async () => {
  const { body } = await ask('/v1/models')
  expect(body).toMatchObject({
    object: 'list',
    data: [
      { id: 'first', object: 'model', owned_by: 'mega-pipeline' },
      { id: 'hub/second:large', object: 'model' },
    ],
  })
})

test.each(['/v1/models/hub%2Fsecond%3Alarge', '/v1/models/hub%2Fsecond:large'])(
  'finds one by an id with a slash, as clients write it: %s',
  async (path) => {
    expect(await ask(path)).toMatchObject({ status: 200, body: { id: 'hub/second:large' } })
  },
)

test('an unknown one is a 404 that says which there are', async () => {
  const { status, body } = await ask('/v1/models/none')
  expect(status).toBe(404)
  expect(body).toMatchObject({ error: { code: 'model_not_found', type: 'not_found_error' } })
})

test('every address of a service alone answers', async () => {
  for (const path of ['/health', '/healthz', '/readyz', '/metrics', '/docs', '/openapi.json']) {
    const response = await fetch(`${served.url}${path}`)
    expect(response.status).toBe(200)
    await response.body?.cancel()
  }
})
