import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { SpeechEngine } from '@mega-pipeline/pipeline'
import type { ServedForTest } from '@mega-pipeline/platform/stage-service/__fixtures__'
import { PATIENCE, serveSpeech } from './__fixtures__/serve-speech.js'

vi.setConfig({ testTimeout: PATIENCE })

const input = 'The tide was out. Nobody came. The bell rang.'

let served: ServedForTest
/** What happened, in order. */
let happened: string[] = []
/** The last sentence is not spoken before this. */
let heardTheFirst = (): void => {}
let firstIsHeard: Promise<void>

beforeAll(async () => {
  served = await serveSpeech({}, lookedOnAt)
})
afterEach(() => {
  happened = []
})
afterAll(() => served.stop())

/** The real voice, which speaks the last sentence only when the client has heard of the first. */
function lookedOnAt(engine: SpeechEngine): SpeechEngine {
  return {
    ...engine,
    run: async (speech, call) => {
      if (speech.text === 'The bell rang.') await firstIsHeard
      const spoken = await engine.run(speech, call)
      happened.push(speech.text)
      return spoken
    },
  }
}

test.each([
  { response_format: 'mp3' },
  { response_format: 'aac' },
  { response_format: 'wav', stream_format: 'audio' },
  { response_format: 'mp3', stream_format: 'sse' },
])('sound leaves with the first sentence: %o', async (wish) => {
  firstIsHeard = new Promise((resolve) => {
    heardTheFirst = resolve
  })
  const response = await fetch(`${served.url}/v1/audio/speech`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ input, ...wish }),
  })
  expect(response.status).toBe(200)
  let bytes = 0
  for await (const part of response.body ?? []) {
    bytes += part.length
    // A second of sound is 4000 bytes at the least; what says nothing of it is shorter.
    if (bytes < 2000 || happened.includes('sound')) continue
    happened.push('sound')
    heardTheFirst()
  }
  expect(happened.indexOf('sound')).toBeGreaterThan(happened.indexOf('The tide was out.'))
  expect(happened.at(-1)).toBe('The bell rang.')
})
