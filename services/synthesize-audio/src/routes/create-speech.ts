import type { RouteHandler } from '@hono/zod-openapi'
import type { SpeechEngine } from '@mega-pipeline/pipeline'
import {
  concatBytes,
  decodePcm,
  encodeAudio,
  mediaTypes,
  NARRATION_RATE,
  type AudioFormat,
} from '@mega-pipeline/platform/audio'
import { eventStream, type HttpEnvironment } from '@mega-pipeline/platform/http'
import { streamPieces, takeFirstStep, type ServedStage } from '@mega-pipeline/platform/stage-service'
import { bodyStream } from './body-stream.js'
import { speak } from './speak.js'
import { speechEvents } from './speech-events.js'
import { orderOf, type SpeechOrder } from './speech-order.js'
import type { speechRoute } from './speech-route.js'

/** Answers with the sound while it is being made. A client that leaves stops the work. */
export function createSpeech(
  { engines, slots }: ServedStage<SpeechEngine>,
  stopping: AbortSignal,
): RouteHandler<typeof speechRoute, HttpEnvironment> {
  return async (c) => {
    const request = c.req.valid('json')
    const order = await orderOf(request, engines)
    const left = c.req.raw.signal
    // The slot is held by the work and not by its reader: it is free when the work ends, though nobody reads on.
    const spoken = (asked: SpeechOrder): AsyncGenerator<Uint8Array, number, undefined> =>
      streamPieces(left, (call) => slots.run(call.signal, () => speak(engines, asked, call)))

    if (request.instructions?.trim()) c.header('x-mega-ignored', 'instructions')
    if (request.stream_format === 'sse') {
      const events = await takeFirstStep(speechEvents(spoken(order), request.input))
      return eventStream(c, stopping, () => events)
    }
    c.header('content-type', mediaTypes[order.format])
    if (request.stream_format === undefined && tellsItsLength(order.format)) {
      const pcm = await allOf(spoken({ ...order, format: 'pcm' }))
      const sound = { samples: decodePcm(pcm), sampleRate: NARRATION_RATE }
      return c.body(Buffer.from(await encodeAudio(sound, order.format)), 200)
    }
    const bytes = await takeFirstStep(withoutLength(spoken(order)))
    return c.body(bodyStream(bytes, left, c.get('log')), 200)
  }
}

/** Formats whose header says how long the sound is, which players and programs rely on: sent whole unless asked otherwise. */
function tellsItsLength(format: AudioFormat): boolean {
  return format === 'wav' || format === 'flac'
}

async function allOf(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const part of bytes) parts.push(part)
  return concatBytes(parts)
}

async function* withoutLength(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  yield* bytes
}
