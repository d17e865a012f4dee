import { join } from 'node:path'
import { createLlamaEngine } from '@mega-pipeline/engines/generate'
import { createTextLadder } from '@mega-pipeline/engines/ladder'
import type { Problem, TextEngine } from '@mega-pipeline/pipeline'
import { memoryFor } from '@mega-pipeline/platform/memory'
import { openModelStore } from '@mega-pipeline/platform/models'
import { expect, test } from 'vitest'

const store = openModelStore()
const models = ['gemma-3-270m', 'smollm2-135m'] as const

/** The two models as the service opens them, on a machine with so much memory free. */
function enginesWith(freeBytes: number): [TextEngine, TextEngine] {
  return models.map((model) =>
    createLlamaEngine({
      model,
      file: join(store.path(model), store.entry(model).files[0]?.path ?? ''),
      memory: { ...memoryFor(store, [model]), freeBytes: async () => freeBytes },
    }),
  ) as [TextEngine, TextEngine]
}

test('where memory is low the smaller model answers, and it is told why', async () => {
  const told: [string, Problem][] = []
  const ladder = createTextLadder(enginesWith(600e6), 60, (engine, problem) => told.push([engine, problem]))
  try {
    const answer = await ladder.chat(
      {
        messages: [{ role: 'user', content: 'Name a river.' }],
        seed: 1,
        temperature: 0,
        topP: 1,
        maxTokens: 5,
        stop: [],
        format: 'text',
      },
      { signal: new AbortController().signal },
    )
    expect(answer).toMatchObject({ engine: 'llama:smollm2-135m', text: expect.stringMatching(/\w/) })
    expect(told).toEqual([
      [
        'llama:gemma-3-270m',
        {
          kind: 'unavailable',
          code: 'memory_too_low',
          message: expect.stringContaining('needs about 990 MB of memory, and 600 MB are free'),
        },
      ],
    ])
  } finally {
    await ladder.close()
  }
})
