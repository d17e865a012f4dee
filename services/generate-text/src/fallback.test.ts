import { standInText, startOpenAiStandIn } from '@mega-pipeline/engines/remote/__fixtures__'
import type { GeneratedText } from '@mega-pipeline/pipeline'
import { openModelStore } from '@mega-pipeline/platform/models'
import { readSettings } from '@mega-pipeline/platform/settings'
import { EngineShelf } from '@mega-pipeline/platform/stage-service'
import { afterAll, expect, test } from 'vitest'
import { generateService } from './generate-service.js'
import { generateTask } from './generate-task.js'
import { generateSettings } from './settings.js'

const standIn = await startOpenAiStandIn()
afterAll(() => standIn.stop())
const remote = `openai:gpt-4o-mini@${standIn.url}/v1`
const local = 'llama:smollm2-135m'

/** Does the task of a row as the worker does, with the engines that the setting names. */
async function generate(engines: string, parts: GeneratedText[]): Promise<GeneratedText> {
  const settings = readSettings(generateSettings, { GENERATE_ENGINE: engines })
  const service = generateService(settings)
  const { join, preferred } = service
  const opened = await service.openEngines(openModelStore())
  const shelf = new EngineShelf(opened, { keepAliveSeconds: 0, preferred, ...(join && { join }) })
  try {
    return await generateTask(shelf)(
      {
        kind: 'generate',
        prompt: 'Write about an old mill by a river, and who worked there.',
        language: 'en',
        words: 80,
        seed: 1,
        temperature: 0.4,
      },
      {
        taskId: 'task',
        engine: shelf.default.description.id,
        earlier: null,
        signal: new AbortController().signal,
        report: {
          started: () => {},
          progress: () => {},
          part: (part) => parts.push(part as GeneratedText),
          cost: () => {},
        },
        recordingKey: async () => '',
      },
    )
  } finally {
    await shelf.close()
  }
}

const textOf = ({ sentences }: GeneratedText): string => sentences.map(({ text }) => text).join(' ')

test('where the remote engine fails at once, the local one writes the text, and the result says so', async () => {
  standIn.behave({ status: 500 })
  const written = await generate(`${remote}, ${local}`, [])
  expect(written.engine).toBe(local)
  expect(written.sentences.length).toBeGreaterThan(2)
})

test('where its stream is cut, the local one goes on from the sentences that were there', async () => {
  standIn.behave('cut')
  const parts: GeneratedText[] = []
  const written = await generate(`${remote}, ${local}`, parts)
  const first = written.sentences[0]?.text ?? ''
  expect(written.engine).toBe(local)
  expect(standInText.startsWith(first)).toBe(true)
  expect(textOf(written).length).toBeGreaterThan(standInText.length / 2)
  expect(parts.at(-1)?.sentences).toEqual(written.sentences)
})
