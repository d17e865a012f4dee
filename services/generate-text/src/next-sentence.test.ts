import type { GeneratedText } from '@mega-pipeline/pipeline'
import { openModelStore } from '@mega-pipeline/platform/models'
import { readSettings } from '@mega-pipeline/platform/settings'
import { EngineShelf } from '@mega-pipeline/platform/stage-service'
import { expect, test } from 'vitest'
import { generateService } from './generate-service.js'
import { generateTask } from './generate-task.js'
import { generateSettings } from './settings.js'

test('one sentence is written anew by another seed, after those before it', async () => {
  const settings = readSettings(generateSettings, { GENERATE_ENGINE: 'llama:smollm2-135m' })
  const service = generateService(settings)
  const { join, preferred } = service
  const shelf = new EngineShelf(await service.openEngines(openModelStore()), {
    keepAliveSeconds: 60,
    preferred,
    ...(join && { join }),
  })
  const after = ['Owls hunt at night.', 'They hear a mouse under the snow.'].map((text, index) => ({
    text,
    startsParagraph: index === 0,
  }))
  const written = (seed: number): Promise<GeneratedText> =>
    generateTask(shelf)(
      {
        kind: 'generate',
        prompt: 'Write about owls and how they hunt.',
        language: 'en',
        words: 30,
        seed,
        temperature: 0.8,
        after,
      },
      {
        taskId: 'task',
        engine: 'llama:smollm2-135m',
        earlier: null,
        signal: new AbortController().signal,
        report: { started: () => {}, progress: () => {}, part: () => {}, cost: () => {} },
        recordingKey: async () => '',
      },
    )
  try {
    const texts: string[] = []
    for (const seed of [1, 2, 3]) {
      const { sentences, engine } = await written(seed)
      expect([sentences.length, engine]).toEqual([1, 'llama:smollm2-135m'])
      expect(after.map(({ text }) => text)).not.toContain(sentences[0]?.text)
      texts.push(sentences[0]?.text ?? '')
    }
    expect(new Set(texts).size).toBeGreaterThan(1)
  } finally {
    await shelf.close()
  }
})
