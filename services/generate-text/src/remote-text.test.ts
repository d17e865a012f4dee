import { describeTextEngine } from '@mega-pipeline/engines/generate/contract'
import { openRemoteText } from '@mega-pipeline/engines/remote'
import { parseEngineReferences, type TextEngine } from '@mega-pipeline/pipeline'
import { afterAll, expect, test } from 'vitest'
import { serveGeneration } from './routes/__fixtures__/serve-generation.js'

// This service is the server of another machine here: what keeps the contract over its API is compatible both ways.
const served = await serveGeneration({
  API_KEYS: 'secret',
  MAX_ANSWER_TOKENS: '8192',
})
afterAll(() => served.stop())

const id = `openai:llama:smollm2-135m@${served.url}/v1`
function open(key: string): TextEngine {
  const [reference] = parseEngineReferences(id)
  if (reference === undefined) throw new Error('There is no reference.')
  return openRemoteText(reference, {
    keyOf: (variable) => (variable === 'GENERATE_API_KEY' ? key : undefined),
    patienceSeconds: 300,
  })
}

describeTextEngine(id, async () => open('secret'))

test('a wrong key is an error that names where the key is', async () => {
  const asking = open('wrong').chat(
    {
      messages: [{ role: 'user', content: 'Hello.' }],
      seed: 1,
      temperature: 0,
      topP: 1,
      maxTokens: 5,
      stop: [],
      format: 'text',
    },
    { signal: new AbortController().signal },
  )
  await expect(asking).rejects.toMatchObject({
    code: 'engine_key_refused',
    message: expect.stringContaining('GENERATE_API_KEY') as string,
  })
})
