import type { SpokenSegment } from '@mega-pipeline/pipeline'
import type { ServerSentEvent } from '@mega-pipeline/platform/http'
import { SEGMENT_SEPARATOR } from './transcribed-recording.js'

/**
 * What is recognised as OpenAI's events: a `transcript.text.delta` for each segment, whose deltas together are the text
 * of the `transcript.text.done` at the end (https://platform.openai.com/docs/api-reference/audio/transcript-text-delta-event).
 */
export async function* transcriptionEvents(
  segments: AsyncIterable<SpokenSegment>,
): AsyncGenerator<ServerSentEvent, void, undefined> {
  let text = ''
  for await (const segment of segments) {
    const delta = text === '' ? segment.text : SEGMENT_SEPARATOR + segment.text
    text += delta
    yield { data: { type: 'transcript.text.delta', delta } }
  }
  yield { data: { type: 'transcript.text.done', text } }
}
