import { join } from 'node:path'
import { createLlamaEngine } from '@mega-pipeline/engines/generate'
import { openModelStore } from '@mega-pipeline/platform/models'
import { readSettings } from '@mega-pipeline/platform/settings'
import { serveStage, type ServedForTest } from '@mega-pipeline/platform/stage-service/__fixtures__'
import { generateService } from '../../generate-service.js'
import { generateSettings } from '../../settings.js'

/** The service on a free port, with the smallest model. */
export async function serveGeneration(
  environment: Readonly<Record<string, string>> = {},
): Promise<ServedForTest> {
  const directory = await openModelStore().directory('smollm2-135m')
  const engine = createLlamaEngine({
    model: 'smollm2-135m',
    file: join(directory, 'SmolLM2-135M-Instruct.Q4_1.gguf'),
  })
  const settings = readSettings(generateSettings, environment)
  return await serveStage(generateService(settings), [engine], environment)
}

/** Asks for an answer that takes thousands of tokens, so that nobody waits for its end here. */
export const endless = {
  model: 'gpt-4o-mini',
  messages: [{ role: 'user' as const, content: 'Count.' }],
  response_format: {
    type: 'json_schema' as const,
    json_schema: {
      name: 'numbers',
      schema: {
        type: 'object',
        properties: { numbers: { type: 'array', minItems: 1000, items: { type: 'integer' } } },
      },
    },
  },
}
