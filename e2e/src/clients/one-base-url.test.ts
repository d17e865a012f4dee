import { setTimeout as wait } from 'node:timers/promises'
import { encodeAudio } from '@mega-pipeline/platform/audio'
import { translate } from 'libretranslate'
import OpenAI, { NotFoundError, toFile } from 'openai'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { makeHome, type Home } from '../support/home.js'
import { listen } from '../support/listening.js'
import { humanClip } from '../support/recordings.js'
import { startSystem, type System } from '../support/start-system.js'
import { findPython, openPython } from './python.js'
import { outputOf } from './run-command.js'
import { fuzz } from './schemathesis.js'

// Models compute here, perhaps on a machine that is busy with other things.
vi.setConfig({ testTimeout: 900_000, hookTimeout: 900_000 })

let home: Home
let system: System
let openai: OpenAI

beforeAll(async () => {
  home = await makeHome()
  system = await startSystem(home, {
    TRANSCRIBE_ENGINE: 'moonshine:tiny',
    GENERATE_ENGINE: 'llama:smollm2-135m',
    DEFAULT_WORDS: '30',
  })
  openai = new OpenAI({ baseURL: `${system.api.url}/v1`, apiKey: 'any' })
  await whenAllStagesAnswer()
})
afterAll(async () => {
  await system.stop()
  await home.remove()
})

/** Stages start one after the other, and the gateway learns of each when it is ready. */
async function whenAllStagesAnswer(): Promise<void> {
  const wanted = ['moonshine:tiny', 'llama:smollm2-135m', 'kokoro:fp16']
  const isHere = async (): Promise<boolean> => {
    const ids = (await openai.models.list()).data.map(({ id }) => id)
    return wanted.every((id) => ids.includes(id))
  }
  while (!(await isHere())) await wait(500)
}

describe("OpenAI's client with the gateway as its base URL", () => {
  test('transcribes', async () => {
    const recording = await encodeAudio((await humanClip()).sound, 'mp3')
    const { text } = await openai.audio.transcriptions.create({
      file: await toFile(recording, 'note.mp3'),
      model: 'whisper-1',
    })
    expect(text).toMatch(/leisure to consider/i)
  })

  test('chats, whole and streamed', async () => {
    const request = {
      model: 'gpt-4o-mini',
      messages: [{ role: 'user' as const, content: 'Write one sentence about a river.' }],
      max_completion_tokens: 12,
      seed: 1,
    }
    const { choices } = await openai.chat.completions.create(request)
    let streamed = ''
    for await (const chunk of await openai.chat.completions.create({ ...request, stream: true })) {
      streamed += chunk.choices[0]?.delta.content ?? ''
    }
    expect(streamed).toMatch(/\w/)
    expect(streamed).toBe(choices[0]?.message.content)
  })

  test('speaks, and what it says can be understood', async () => {
    const speech = await openai.audio.speech.create({
      model: 'tts-1',
      voice: 'nova',
      input: 'The tide was out, and nobody walked along the beach.',
    })
    const { text } = await listen(new Uint8Array(await speech.arrayBuffer()))
    expect(text).toMatch(/tide was out.* along the beach/i)
  })

  test('finds the models of all stages, and no others', async () => {
    const { data } = await openai.models.list()
    for (const { id } of data) expect(await openai.models.retrieve(id)).toMatchObject({ id })
    await expect(openai.models.retrieve('nobody/nothing')).rejects.toBeInstanceOf(NotFoundError)
  })
})

test("LibreTranslate's client translates at the gateway's origin", async () => {
  const [target = ''] = await system.api.targetLanguages()
  const query = 'The cat sleeps in the garden.'
  const text: unknown = await translate({ query, source: 'en', target, apiurl: system.api.url })
  expect(text).toMatch(/\w+ \w+/)
  expect(text).not.toBe(query)
})

const command = await findPython()
const canFuzz = command !== undefined || Boolean(process.env['CI'])

// Last, for it starts rows, whose work would keep the others waiting.
test.runIf(canFuzz)('no request breaks the gateway, and no answer its document', async () => {
  const python = await openPython(command)
  // Event streams have no end.
  const ended = await fuzz(python, { url: system.api.url, requests: 10, except: 'events$' })
  expect(outputOf(ended)).toMatch(/[1-9]\d* generated/)
})
