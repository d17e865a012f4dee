import type { RouteHandler } from '@hono/zod-openapi'
import type { SpokenSegment, TranscriptionEngine } from '@mega-pipeline/pipeline'
import { recogniseAudio } from '@mega-pipeline/platform/audio'
import { blameField, eventStream, FieldError, type HttpEnvironment } from '@mega-pipeline/platform/http'
import { streamPieces, takeFirstStep, type ServedStage } from '@mega-pipeline/platform/stage-service'
import { answerTranscription } from './answer-transcription.js'
import { listen, type Listening } from './listen.js'
import type { TranscribedRecording } from './transcribed-recording.js'
import { possibleLanguages } from './possible-languages.js'
import { transcriptionEvents } from './transcription-events.js'
import type { TranscriptionForm } from './transcription-form.js'
import type { transcriptionRoute } from './transcription-route.js'
import { wishOf, type TranscriptionWish } from './transcription-wish.js'

/** What the route works with. */
export interface TranscriptionServing extends ServedStage<TranscriptionEngine> {
  readonly maxSeconds: number
  /** Aborts when the service begins to stop. */
  readonly stopping: AbortSignal
}

/** Answers with a whole transcription, or with one that is sent as it is made. A client that leaves stops the work. */
export function createTranscription(
  serving: TranscriptionServing,
): RouteHandler<typeof transcriptionRoute, HttpEnvironment> {
  const { engines, slots, maxSeconds, stopping } = serving
  return async (c) => {
    const form = c.req.valid('form')
    const wish = wishOf(form)
    const listening = await prepare(serving, form, wish)
    const left = c.req.raw.signal
    if (!wish.isStreamed) {
      const call = { signal: left }
      const heard = await slots.run(left, () => listen(engines, listening, maxSeconds, call))
      return answerTranscription(c, heard, wish)
    }
    const signal = AbortSignal.any([left, stopping])
    // The slot is held by the work and not by its reader: it is free when the work ends, though nobody reads on.
    const segments = streamPieces<SpokenSegment, TranscribedRecording>(signal, (call) =>
      slots.run(call.signal, () => listen(engines, listening, maxSeconds, call)),
    )
    const events = await takeFirstStep(transcriptionEvents(segments))
    return eventStream(c, stopping, () => events)
  }
}

/** Checks all that costs little, before the request takes a place among those that are worked on. */
async function prepare(
  { engines }: TranscriptionServing,
  form: TranscriptionForm,
  wish: TranscriptionWish,
): Promise<Listening> {
  const engine = await blameField('model', () => engines.find(form.model))
  const languages = await blameField('language', () => possibleLanguages(engine.description, wish.languages))
  if (wish.words && !engine.tellsWordTimes) throw wordTimesNotSupported(engine)
  const recording = new Uint8Array(await form.file.arrayBuffer())
  await blameField('file', () => recogniseAudio(recording))
  return { engine, languages, words: wish.words, recording }
}

function wordTimesNotSupported({ description }: TranscriptionEngine): FieldError {
  return new FieldError('timestamp_granularities[]', {
    kind: 'invalid_input',
    code: 'word_times_not_supported',
    message:
      `${description.id} cannot tell when each word is said, and times are not guessed here. ` +
      'Ask for the times of segments, or choose a model that can, such as whisper:base.',
  })
}
