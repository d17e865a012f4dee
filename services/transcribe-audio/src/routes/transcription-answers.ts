import { z } from '@mega-pipeline/platform/http'

/** The forms of OpenAI's answers (https://platform.openai.com/docs/api-reference/audio/json-object, .../verbose-json-object). */
const usageSchema = z.object({
  type: z.literal('duration'),
  seconds: z.number().describe('Length of the recording.'),
})

export const plainAnswer = z
  .object({ text: z.string().describe('Empty when nothing was said.'), usage: usageSchema })
  .openapi('Transcription')

const segmentSchema = z
  .object({
    id: z.int().describe('Counts from 0.'),
    start: z.number().describe('In seconds.'),
    end: z.number().describe('In seconds.'),
    text: z.string(),
    compression_ratio: z
      .number()
      .describe('How much smaller zlib makes the text; above 2.4 it is likely to be a loop.'),
    seek: z
      .int()
      .optional()
      .describe('Where the sound begins that the model heard in one go, in hundredths of a second.'),
    tokens: z.array(z.int()).optional().describe("As the model's own vocabulary numbers them."),
    temperature: z.number().optional().describe('0: the likeliest words were taken.'),
    avg_logprob: z
      .number()
      .optional()
      .describe(
        'Mean natural logarithm of the probabilities of the tokens heard in one go; below -1 is guessing.',
      ),
    no_speech_prob: z
      .number()
      .optional()
      .describe(
        'How likely it is that nobody speaks: the mean over the segment, by a voice activity detector.',
      ),
  })
  .openapi('TranscriptionSegment', {
    description: 'Members that the engine does not know are left out; the engines on this machine know all.',
  })

const wordSchema = z
  .object({ word: z.string(), start: z.number(), end: z.number() })
  .openapi('TranscriptionWord')

export const verboseAnswer = z
  .object({
    task: z.literal('transcribe'),
    language: z.string().openapi({ description: 'In English, lower case.', example: 'english' }),
    duration: z.number().describe('Length of the recording in seconds.'),
    text: z.string(),
    segments: z.array(segmentSchema).optional(),
    words: z.array(wordSchema).optional(),
    usage: usageSchema,
  })
  .openapi('VerboseTranscription')

export type VerboseAnswer = z.infer<typeof verboseAnswer>
export type SegmentAnswer = z.infer<typeof segmentSchema>
