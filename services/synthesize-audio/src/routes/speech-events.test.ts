import type { ServerSentEvent } from '@mega-pipeline/platform/http'
import { expect, test } from 'vitest'
import { speechEvents } from './speech-events.js'

async function* file(onEnd = (): void => {}): AsyncGenerator<Uint8Array, number, undefined> {
  try {
    yield Uint8Array.of(1, 2)
    yield Uint8Array.of(255)
    return 1.5
  } finally {
    onEnd()
  }
}

test('a delta for each part of the file, and the usage at the end', async () => {
  const events: ServerSentEvent[] = []
  for await (const event of speechEvents(file(), 'Hé!')) events.push(event)
  expect(events.map(({ data }) => data)).toEqual([
    { type: 'speech.audio.delta', audio: 'AQI=' },
    { type: 'speech.audio.delta', audio: '/w==' },
    { type: 'speech.audio.done', usage: { input_tokens: 3, output_tokens: 30, total_tokens: 33 } },
  ])
})

test('leaving the events ends the file', async () => {
  let ended = false
  const bytes = file(() => {
    ended = true
  })
  for await (const event of speechEvents(bytes, 'Hi')) {
    expect(event.data).toMatchObject({ type: 'speech.audio.delta' })
    break
  }
  expect(ended).toBe(true)
})
