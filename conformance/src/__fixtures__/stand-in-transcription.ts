import type { Hono } from 'hono'
import { SPOKEN_SECONDS, spokenSentence } from '../target/sounds.js'
import { openAiStandIn, refuse, standInModel } from './stand-in.js'

const WAV_HEADER_BYTES = 44
/** The name of OpenAI's stands for the only one there is. */
const models: readonly unknown[] = [standInModel, 'whisper-1']
const segment = {
  id: 0,
  seek: 0,
  start: 0.1,
  end: 5,
  tokens: [1],
  temperature: 0,
  avg_logprob: -0.1,
  compression_ratio: 1,
  no_speech_prob: 0,
}

/** Stands in for a transcriber: whatever is not silent is the spoken sentence. */
export function transcriptionStandIn(): Hono {
  const app = openAiStandIn()
  app.post('/v1/audio/transcriptions', async (c) => {
    const form = await c.req.raw.formData().catch(() => undefined)
    const file = form?.get('file')
    if (!form || !(file instanceof File)) return refuse(c, 400, 'invalid_request')
    if (!models.includes(form.get('model'))) return refuse(c, 404, 'model_not_found')
    const bytes = new Uint8Array(await file.arrayBuffer())
    if (bytes.length < 100) return refuse(c, 400, 'audio_not_recognised')
    const isSilent = bytes.subarray(WAV_HEADER_BYTES).every((byte) => byte === 0)
    return answerIn(c, form, isSilent ? '' : spokenSentence)
  })
  return app
}

function answerIn(c: Parameters<typeof refuse>[0], form: FormData, text: string): Response {
  if (form.get('stream') === 'true')
    return c.body(eventsOf(text), 200, { 'content-type': 'text/event-stream' })
  switch (form.get('response_format') ?? 'json') {
    case 'json':
      return c.json({ text })
    case 'text':
      return c.text(text)
    case 'srt':
      return c.text(`1\n00:00:00,100 --> 00:00:05,000\n${text}\n`)
    case 'vtt':
      return c.body(`WEBVTT\n\n00:00.100 --> 00:05.000\n${text}\n`, 200, { 'content-type': 'text/vtt' })
    case 'verbose_json':
      return c.json(verboseOf(form, text))
    default:
      return refuse(c, 400, 'invalid_request')
  }
}

function verboseOf(form: FormData, text: string) {
  const asked = ['timestamp_granularities[]', 'timestamp_granularities'].flatMap((name) => form.getAll(name))
  const words = text.split(' ').map((word, index) => ({ word, start: index * 0.3, end: index * 0.3 + 0.2 }))
  const hasSegments = !asked.includes('word') || asked.includes('segment')
  return {
    task: 'transcribe',
    language: 'english',
    duration: SPOKEN_SECONDS,
    text,
    ...(hasSegments && { segments: [{ ...segment, text }] }),
    ...(asked.includes('word') && { words }),
  }
}

function eventsOf(text: string): string {
  const events = [
    { type: 'transcript.text.delta', delta: text },
    { type: 'transcript.text.done', text },
  ]
  return events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join('')
}
