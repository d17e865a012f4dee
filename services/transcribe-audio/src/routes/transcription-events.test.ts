import { expect, test } from 'vitest'
import type { SpokenSegment } from '@mega-pipeline/pipeline'
import { transcriptionEvents } from './transcription-events.js'

async function eventsOf(texts: readonly string[]): Promise<unknown[]> {
  async function* segments(): AsyncGenerator<SpokenSegment> {
    for (const text of texts) yield { text, startSeconds: 0, endSeconds: 1 }
  }
  const events: unknown[] = []
  for await (const { data } of transcriptionEvents(segments())) events.push(data)
  return events
}

test('the deltas together are the text at the end', async () => {
  expect(await eventsOf(['One two.', 'Three.'])).toEqual([
    { type: 'transcript.text.delta', delta: 'One two.' },
    { type: 'transcript.text.delta', delta: ' Three.' },
    { type: 'transcript.text.done', text: 'One two. Three.' },
  ])
})

test('silence is done at once', async () => {
  expect(await eventsOf([])).toEqual([{ type: 'transcript.text.done', text: '' }])
})
