import { audioFormats } from '@mega-pipeline/platform/audio'
import { z } from '@mega-pipeline/platform/http'

/** As many as OpenAI takes; a program that splits its texts for OpenAI fits here too. */
const MOST_CHARACTERS = 4096

/** Characters as readers count them, and JSON Schema too: an emoji is one. */
function fits(text: string): boolean {
  return Array.from(text).length <= MOST_CHARACTERS
}

/** What is asked for; every field but `input` may be left out. */
export const speechRequest = z
  .object({
    model: z
      .string()
      .optional()
      .describe(
        'An engine of `GET /v1/models`; `tts-1`, `tts-1-hd` and `gpt-4o-mini-tts` mean the default one.',
      )
      .openapi({ example: 'kokoro:fp16' }),
    input: z
      .string()
      .refine((text) => text.trim() !== '', 'there is no text to speak; give at least one word')
      .refine(fits, `at most ${MOST_CHARACTERS} characters are taken; send the text in parts`)
      .describe('The text. It is spoken sentence by sentence; a blank line makes a longer pause.')
      .openapi({ minLength: 1, maxLength: MOST_CHARACTERS, example: 'The tide was out.' }),
    voice: z
      .union([z.string(), z.object({ id: z.string() })])
      .optional()
      .describe(
        'A voice of `GET /v1/audio/voices`, or one of the names of OpenAI, for which a voice stands in. ' +
          'None given: the best one of the language.',
      )
      .openapi({ example: 'af_heart' }),
    language: z
      .string()
      .toLowerCase()
      .regex(
        /^([a-z]{2}(-[a-z]{2})?|auto)$/,
        'a language is a two-letter code such as "fr", "pt-br", or "auto"',
      )
      .optional()
      .describe(
        'The language of the text, such as `fr`. Not in OpenAI. None given, or `auto`: that of the voice; English ' +
          'without a voice. A voice that does not speak it is refused.',
      )
      .openapi({ example: 'en' }),
    response_format: z
      .enum(audioFormats)
      .default('mp3')
      .describe(
        '`opus` is in Ogg, `aac` in ADTS; `pcm` is 24 kHz, signed 16 bit, little-endian, one channel.',
      ),
    speed: z.number().min(0.25).max(4).default(1).describe("1 is the voice's own pace."),
    instructions: z
      .string()
      .optional()
      .describe(
        'How to speak. The voices here cannot be told: it is not followed, and the answer says so in its header ' +
          '`x-mega-ignored: instructions`.',
      ),
    stream_format: z
      .enum(['audio', 'sse'])
      .optional()
      .describe(
        '`audio`: the file, beginning with the first sentence. `sse`: events `speech.audio.delta` with parts of the ' +
          'file in base64, and `speech.audio.done` at the end. None given: as `audio`, but `wav` and `flac` are sent ' +
          'whole, so that their headers tell how long they are.',
      ),
  })
  .openapi('SpeechRequest')

export type SpeechRequest = z.infer<typeof speechRequest>
