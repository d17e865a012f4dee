import { parseEngineReferences, type SpeechEngine, type SpeechInput } from '@mega-pipeline/pipeline'
import { once } from 'node:events'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createSpeechLadder } from '../../ladder/index.js'
import { startElevenLabsStandIn, type ElevenLabsStandIn } from '../__fixtures__/elevenlabs-stand-in.js'
import type { Behaviour } from '../__fixtures__/stand-in-server.js'
import { openRemoteSpeech } from '../index.js'

let standIn: ElevenLabsStandIn
beforeEach(async () => {
  standIn = await startElevenLabsStandIn()
})
afterEach(() => standIn.stop())

const KEY = 'sk_the_secret_key'
const { signal } = new AbortController()
const sample = {
  sha256: '5f'.repeat(32),
  audio: new TextEncoder().encode('the sound of a voice'),
  contentType: 'audio/webm;codecs=opus',
}
const input: SpeechInput = { text: 'Good morning.', language: 'en', voice: 'default', speed: 1, sample }

interface Opening {
  readonly id?: string
  readonly patienceSeconds?: number
  readonly fetch?: typeof fetch
}
async function open({
  id = 'elevenlabs:eleven_multilingual_v2',
  patienceSeconds = 60,
  fetch = standIn.fetch,
}: Opening = {}): Promise<SpeechEngine> {
  const [reference] = parseEngineReferences(id)
  if (reference === undefined) throw new Error('There is no reference.')
  return await openRemoteSpeech(reference, {
    keyOf: () => KEY,
    patienceSeconds,
    fetch,
    voices: [],
    decode: async () => ({ samples: new Float32Array(1), sampleRate: 24_000 }),
  })
}
/** Requests that make a voice wait until they are released. */
function holdAdding() {
  const [reaching, releasing] = [new EventTarget(), new EventTarget()]
  const released = once(releasing, 'now')
  const held: typeof fetch = async (address, init) => {
    if (address instanceof URL && address.pathname === '/v1/voices/add') {
      reaching.dispatchEvent(new Event('now'))
      await released
    }
    return await standIn.fetch(address, init)
  }
  return {
    fetch: held,
    reached: once(reaching, 'now'),
    release: () => releasing.dispatchEvent(new Event('now')),
  }
}
/** Ids of the voices that were spoken with. */
const spokenWith = () =>
  standIn.asked('POST', '/v1/text-to-speech/').map(({ path }) => /speech\/([^?]*)/.exec(path)?.[1])
const added = () => standIn.asked('POST', '/v1/voices/add')

test('a sample becomes a voice, once for many sentences at once and after a restart', async () => {
  const engine = await open()
  const sentences = ['One.', 'Two.', 'Three.'].map((text) => engine.run({ ...input, text }, { signal }))
  expect((await Promise.all(sentences))[0]).toMatchObject({ engine: 'elevenlabs:eleven_multilingual_v2' })
  await engine.run(input, { signal })
  await (await open()).run(input, { signal })

  expect(added()).toHaveLength(1)
  expect(spokenWith()).toEqual(Array(5).fill('voice-1'))
  const { headers, body = '' } = added()[0] ?? {}
  expect(headers?.['xi-api-key']).toBe(KEY)
  expect(body).not.toContain('Anna')
  expect(body).toContain(`name="name"\r\n\r\nmega-${sample.sha256}\r\n`)
  expect(body).toMatch(
    /name="files"; filename="sample.webm"\r\nContent-Type: audio\/webm;codecs=opus\r\n\r\nthe sound of a voice\r\n/,
  )
})

test('each sample has its own voice', async () => {
  const engine = await open()
  await engine.run(input, { signal })
  await engine.run({ ...input, sample: { ...sample, sha256: 'a0'.repeat(32) } }, { signal })
  expect(spokenWith()).toEqual(['voice-1', 'voice-2'])
})

test('without a sample no voice is made, and for a text without words neither', async () => {
  const engine = await open()
  const { sample: _, ...plain } = input
  await expect(engine.run(plain, { signal })).rejects.toMatchObject({ code: 'voice_unknown' })
  await engine.run({ ...input, text: '* * *' }, { signal })
  expect(added()).toEqual([])
})

test('a voice that is gone is made again, once for all sentences', async () => {
  const engine = await open()
  await engine.run(input, { signal })
  standIn.voices.length = 0
  await Promise.all([engine.run(input, { signal }), engine.run(input, { signal })])
  expect(added()).toHaveLength(2)
  expect(spokenWith().slice(-2)).toEqual(['voice-2', 'voice-2'])
})

test('a voice that the list still shows though it is gone is made again too', async () => {
  const gone = { status: 400, body: { detail: { status: 'voice_does_not_exist', message: 'x' } } }
  const engine = await open()
  await engine.run(input, { signal })
  standIn.behave(gone)
  await engine.run(input, { signal })
  expect(spokenWith()).toEqual(['voice-1', 'voice-1', 'voice-2'])
})

test('a voice that is gone again at once is an error, and not a loop', async () => {
  const gone = { status: 404, body: { detail: { status: 'voice_not_found', message: 'x' } } }
  const engine = await open()
  await engine.run(input, { signal })
  // In between: two pages of the list, a new voice, three pages of the list.
  standIn.behave(gone, ...Array<Behaviour>(6).fill('works'), gone)
  await expect(engine.run(input, { signal })).rejects.toMatchObject({ code: 'voice_unknown' })
  expect(added()).toHaveLength(2)
})

test('workers that make the same voice at the same time keep the older one', async () => {
  const held = holdAdding()
  const late = await open({ fetch: held.fetch })
  const speaking = late.run(input, { signal })
  await held.reached
  await (await open()).run(input, { signal })
  held.release()
  await speaking
  expect(added()).toHaveLength(2)
  expect(standIn.voices.map(({ voice_id }) => voice_id)).toEqual(['voice-1'])
  expect(spokenWith()).toEqual(['voice-1', 'voice-1'])
})

test('forgetting removes the voice, also after a restart, and a later sentence makes it anew', async () => {
  const engine = await open()
  await engine.run(input, { signal })
  await (await open()).ownVoices?.forget(sample.sha256, { signal })
  expect(standIn.voices).toEqual([])
  await engine.run(input, { signal })
  expect(spokenWith().at(-1)).toBe('voice-2')
  await engine.ownVoices?.forget(sample.sha256, { signal })
  expect(standIn.voices).toEqual([])
})

test('forgetting leaves other voices alone, and does nothing where there is none', async () => {
  const engine = await open()
  await engine.ownVoices?.forget(sample.sha256, { signal })
  await engine.run(input, { signal })
  await engine.ownVoices?.forget('a0'.repeat(32), { signal })
  expect(standIn.voices).toHaveLength(1)
  expect(standIn.asked('DELETE', '/')).toEqual([])
})

test('forgetting waits for a voice that is still being made', async () => {
  const held = holdAdding()
  const engine = await open({ fetch: held.fetch })
  const speaking = engine.run(input, { signal })
  await held.reached
  const forgetting = engine.ownVoices?.forget(sample.sha256, { signal })
  held.release()
  await forgetting
  await speaking
  expect(standIn.asked('DELETE', '/v1/voices/voice-1')).toHaveLength(1)
})

test('one sentence that is stopped does not take the voice from the others', async () => {
  const held = holdAdding()
  const engine = await open({ fetch: held.fetch })
  const abort = new AbortController()
  const stopped = engine.run(input, { signal: abort.signal })
  const other = engine.run(input, { signal })
  await held.reached
  abort.abort()
  await expect(stopped).rejects.toMatchObject({ name: 'AbortError' })
  held.release()
  await other
  expect(added()).toHaveLength(1)
  expect(spokenWith()).toEqual(['voice-1'])
})

test('a slow answer is waited for', async () => {
  standIn.behave('works', 'slow', 'slow')
  await (await open()).run(input, { signal })
  expect(spokenWith()).toEqual(['voice-1'])
})

const failures: [string, Behaviour, string, string][] = [
  [
    '401',
    { status: 401, body: { detail: { status: 'missing_permissions', message: KEY } } },
    'invalid_input',
    'engine_key_refused',
  ],
  [
    '422',
    { status: 422, body: { detail: { status: 'audio_too_short', message: KEY } } },
    'invalid_input',
    'voice_sample_refused',
  ],
  [
    '422 of its framework',
    { status: 422, body: { detail: [{ loc: ['files'], msg: KEY }] } },
    'invalid_input',
    'voice_sample_refused',
  ],
  [
    'no room',
    { status: 400, body: { detail: { status: 'voice_limit_reached', message: KEY } } },
    'invalid_input',
    'voice_sample_refused',
  ],
  [
    '429',
    { status: 429, body: { detail: { status: 'too_many_concurrent_requests', message: KEY } } },
    'unavailable',
    'engine_busy',
  ],
  ['500', { status: 500, body: KEY }, 'unavailable', 'engine_failed'],
  ['an answer that is none', { status: 200, body: { voice: KEY } }, 'unavailable', 'engine_failed'],
  ['a broken answer', 'cut', 'unavailable', 'engine_unreachable'],
]
test.each(failures)(
  '%s while a voice is made is told, without the key',
  async (_what, behaviour, kind, code) => {
    const engine = await open()
    standIn.behave('works', behaviour)
    const failure: unknown = await engine.run(input, { signal }).catch((error: unknown) => error)
    expect(failure).toMatchObject({ kind, code })
    expect(JSON.stringify(failure, Object.getOwnPropertyNames(failure))).not.toContain(KEY)
    standIn.forgetBehaviours()
    await engine.run(input, { signal })
    expect(standIn.voices).toHaveLength(1)
  },
)

test('what the provider calls it is told', async () => {
  standIn.behave('works', { status: 422, body: { detail: { status: 'audio_too_short', message: 'x' } } })
  await expect((await open()).run(input, { signal })).rejects.toThrow(/HTTP 422, audio_too_short/)
})

test('a voice that is never made is given up', async () => {
  const engine = await open({ patienceSeconds: 0.2 })
  standIn.behave('works', 'silent')
  await expect(engine.run(input, { signal })).rejects.toMatchObject({ code: 'engine_timed_out' })
})

test.each(['openai:tts-1', 'lmnt:aurora'])('%s refuses a sample before anything is sent', async (id) => {
  const engine = await open({ id })
  expect(engine.ownVoices).toBeUndefined()
  const voice = engine.voices[0]?.id ?? ''
  await expect(engine.run({ ...input, voice }, { signal })).rejects.toMatchObject({
    kind: 'invalid_input',
    code: 'voice_sample_not_supported',
  })
  expect(standIn.received).toEqual([])
})

test('in a list of engines, one that takes no samples never speaks in place of one that does', async () => {
  const [cloner, other] = [await open(), await open({ id: 'openai:tts-1' })]
  const ladder = createSpeechLadder([other, cloner], 60)
  expect(await ladder.run(input, { signal })).toMatchObject({ engine: cloner.description.id })
  standIn.behave({ status: 500 })
  await expect(ladder.run(input, { signal })).rejects.toMatchObject({ code: 'engine_failed' })
  await ladder.ownVoices?.forget(sample.sha256, { signal })
  expect(standIn.voices).toEqual([])
})
