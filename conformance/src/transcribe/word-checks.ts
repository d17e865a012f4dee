import { z } from 'zod'
import { NotApplicable, expectThat, type Check } from '../check.js'
import { expectOpenAiRefusal } from '../openai/error-form.js'
import type { Answer } from '../target/answer.js'
import { SPOKEN_SECONDS } from '../target/sounds.js'
import type { Target } from '../target/target.js'
import { transcribe, type Fields } from './recording-form.js'

const wordsSchema = z.object({
  words: z.array(z.object({ word: z.string(), start: z.number(), end: z.number() })).min(1),
})
type Words = z.infer<typeof wordsSchema>['words']

const verbose = { response_format: 'verbose_json' }
const bracketed = { ...verbose, 'timestamp_granularities[]': 'word' }

/** The words of an answer. A server that cannot measure them refuses, which is right as well. */
async function wordsOf(target: Target, fields: Fields): Promise<{ words: Words; answer: Answer }> {
  const answer = await transcribe(target, fields)
  if (answer.status === 400 || answer.status === 422) {
    expectOpenAiRefusal(answer)
    throw new NotApplicable('the model cannot tell when words are said, and says so')
  }
  answer.expectStatus(200)
  return { words: answer.expectJson(wordsSchema).words, answer }
}

/** The times of words. */
export const wordChecks: readonly Check[] = [
  {
    id: 'word-times',
    title: 'timestamp_granularities[]=word gives words with times, or a clear refusal',
    level: 'required',
    breaks: 'the openai clients send the name with brackets; karaoke and cutting tools find no words',
    run: async (target) => {
      const { words, answer } = await wordsOf(target, bracketed)
      const starts = words.map(({ start }) => start)
      const isRising = starts.every((start, index) => start >= (starts[index - 1] ?? 0))
      const isWithin = words.every(({ start, end }) => start <= end && end <= SPOKEN_SECONDS + 1)
      expectThat(isRising && isWithin, 'words in order and within the recording', answer.describe())
    },
  },
  {
    id: 'word-times-measured',
    title: 'the times of words are measured, not shared out by the number of letters',
    level: 'recommended',
    breaks: 'everyone who cuts or marks by them: guessed times are off by whole words',
    run: async (target) => {
      const { words, answer } = await wordsOf(target, bracketed)
      const paces = words.map(({ word, start, end }) => (end - start) / word.trim().length)
      const mean = paces.reduce((sum, pace) => sum + pace, 0) / paces.length
      const isEven = paces.every((pace) => Math.abs(pace - mean) < mean * 0.02)
      expectThat(!isEven, 'words of different pace', answer.describe())
    },
  },
  {
    id: 'words-and-segments',
    title: 'granularities word and segment together give both',
    level: 'required',
    breaks: 'the openai clients send timestamp_granularities[] twice',
    run: async (target) => {
      const both = { ...verbose, 'timestamp_granularities[]': ['word', 'segment'] }
      const { answer } = await wordsOf(target, both)
      answer.expectJson(z.object({ segments: z.array(z.unknown()).min(1) }))
    },
  },
  {
    id: 'words-alone',
    title: 'granularity word alone gives no segments',
    level: 'recommended',
    breaks: 'nothing; OpenAI leaves them out',
    run: async (target) => {
      const { answer } = await wordsOf(target, bracketed)
      answer.expectJson(z.object({ segments: z.undefined().optional() }))
    },
  },
  {
    id: 'granularity-segment',
    title: 'timestamp_granularities[]=segment gives segments',
    level: 'required',
    breaks: 'the openai clients; @ai-sdk/openai sends it with its own default',
    run: async (target) => {
      const answer = await transcribe(target, { ...verbose, 'timestamp_granularities[]': 'segment' })
      answer.expectStatus(200)
      answer.expectJson(z.object({ segments: z.array(z.unknown()).min(1) }))
    },
  },
  {
    id: 'granularity-without-brackets',
    title: 'timestamp_granularities is read without brackets too',
    level: 'recommended',
    breaks: 'curl and hand-written clients: the field is dropped silently',
    run: async (target) => {
      await wordsOf(target, { ...verbose, timestamp_granularities: 'word' })
    },
  },
]
