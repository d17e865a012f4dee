import { z } from 'zod'
import { expectThat, type Check } from '../check.js'
import type { Answer } from '../target/answer.js'
import { shareHeard, SPOKEN_SECONDS, spokenSentence } from '../target/sounds.js'
import { expectSubRip, expectWebVtt } from './subtitles.js'
import { transcribe } from './recording-form.js'

const HALF = 0.5
const plainSchema = z.object({ text: z.string() })
const verboseSchema = z.object({
  task: z.literal('transcribe'),
  language: z.string().min(1),
  duration: z.coerce.number().positive(),
  text: z.string(),
})
const segmentSchema = z.object({ id: z.int(), start: z.number(), end: z.number(), text: z.string() })
const whisperSegmentSchema = segmentSchema.extend({
  seek: z.int(),
  tokens: z.array(z.int()),
  temperature: z.number(),
  avg_logprob: z.number(),
  compression_ratio: z.number(),
  no_speech_prob: z.number(),
})

/** Half of the words is little: what is checked is the API, and that it is a transcription at all. */
export function expectHeard(text: string, answer: Answer): void {
  expectThat(shareHeard(text) >= HALF, `most words of "${spokenSentence}"`, answer.describe())
}

function expectNoJson(answer: Answer): void {
  answer.expectStatus(200)
  expectThat(!answer.saysJson, 'a Content-Type that is not JSON', answer.describe())
}

/** The forms of an answer. */
export const answerChecks: readonly Check[] = [
  {
    id: 'json',
    title: 'response_format json gives {"text"} with what was said',
    level: 'required',
    breaks: 'every client',
    run: async (target) => {
      const answer = await transcribe(target, { response_format: 'json' })
      answer.expectStatus(200)
      expectHeard(answer.expectJson(plainSchema).text, answer)
    },
  },
  {
    id: 'json-is-default',
    title: 'without response_format the answer is json',
    level: 'required',
    breaks: '`openai.audio.transcriptions.create({file, model})` finds no text',
    run: async (target) => {
      const answer = await transcribe(target)
      answer.expectStatus(200)
      answer.expectJson(plainSchema)
    },
  },
  {
    id: 'text',
    title: 'response_format text gives the bare text, and does not call it JSON',
    level: 'required',
    breaks: 'the openai clients parse what calls itself application/json, and throw at the first word',
    run: async (target) => {
      const answer = await transcribe(target, { response_format: 'text' })
      expectNoJson(answer)
      expectThat(!/^\s*["{]/.test(answer.text), 'the text without quotes or braces', answer.describe())
      expectHeard(answer.text, answer)
    },
  },
  {
    id: 'srt',
    title: 'response_format srt gives SubRip that a parser reads, and does not call it JSON',
    level: 'required',
    breaks: 'subtitle editors and players; the openai clients throw where it is called JSON',
    run: async (target) => {
      const answer = await transcribe(target, { response_format: 'srt' })
      expectNoJson(answer)
      expectHeard(expectSubRip(answer, SPOKEN_SECONDS), answer)
    },
  },
  {
    id: 'vtt',
    title: "response_format vtt gives WebVTT that the W3C's parser reads, and does not call it JSON",
    level: 'required',
    breaks: '<track> in browsers shows nothing; the openai clients throw where it is called JSON',
    run: async (target) => {
      const answer = await transcribe(target, { response_format: 'vtt' })
      expectNoJson(answer)
      expectHeard(expectWebVtt(answer, SPOKEN_SECONDS), answer)
    },
  },
  {
    id: 'verbose-json',
    title: 'verbose_json has task, language, duration, text and segments with times',
    level: 'required',
    breaks: '@ai-sdk/openai asks whisper-1 for it always, and fails on a missing member',
    run: async (target) => {
      const answer = await transcribe(target, { response_format: 'verbose_json' })
      answer.expectStatus(200)
      const { segments } = answer.expectJson(
        verboseSchema.extend({ segments: z.array(segmentSchema).min(1) }),
      )
      const times = segments.flatMap(({ start, end }) => [start, end])
      const isRising = times.every((time, index) => time >= (times[index - 1] ?? 0))
      expectThat(isRising, 'segments in order, each ending after its start', answer.describe())
    },
  },
  {
    id: 'duration',
    title: 'duration in verbose_json is the length of the recording in seconds',
    level: 'required',
    breaks: '@ai-sdk/openai gives it as durationInSeconds; players scale subtitles by it',
    run: async (target) => {
      const answer = await transcribe(target, { response_format: 'verbose_json' })
      answer.expectStatus(200)
      const { duration } = answer.expectJson(verboseSchema)
      const isRight = Math.abs(duration - SPOKEN_SECONDS) < 1
      expectThat(isRight, `about ${SPOKEN_SECONDS} s`, `${duration}`)
    },
  },
  {
    id: 'whisper-segments',
    title: "segments have Whisper's own members too: seek, tokens, temperature, avg_logprob, ...",
    level: 'recommended',
    breaks: 'programs that sort out doubtful segments by avg_logprob and no_speech_prob',
    run: async (target) => {
      const answer = await transcribe(target, { response_format: 'verbose_json' })
      answer.expectStatus(200)
      answer.expectJson(z.object({ segments: z.array(whisperSegmentSchema).min(1) }))
    },
  },
]
