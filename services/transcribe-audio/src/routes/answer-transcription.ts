import { toSubRip, toWebVtt } from '@mega-pipeline/pipeline'
import type { HttpContext } from '@mega-pipeline/platform/http'
import { textOf, type TranscribedRecording } from './transcribed-recording.js'
import type { TranscriptionWish } from './transcription-wish.js'
import { verboseTranscription } from './verbose-transcription.js'

/**
 * A transcription in the format that was asked for. What is not JSON does not say that it is: OpenAI's client would
 * parse it.
 */
export function answerTranscription(c: HttpContext, heard: TranscribedRecording, wish: TranscriptionWish) {
  const { segments, seconds } = heard
  switch (wish.format) {
    case 'json':
      return c.json({ text: textOf(segments), usage: { type: 'duration' as const, seconds } }, 200)
    case 'verbose_json':
      return c.json(verboseTranscription(heard, wish), 200)
    case 'text':
      return c.body(textOf(segments), 200, { 'content-type': 'text/plain; charset=utf-8' })
    case 'srt':
      return c.body(toSubRip(segments), 200, { 'content-type': 'application/x-subrip; charset=utf-8' })
    case 'vtt':
      return c.body(toWebVtt(segments), 200, { 'content-type': 'text/vtt; charset=utf-8' })
  }
}
