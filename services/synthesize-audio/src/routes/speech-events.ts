import type { ServerSentEvent } from '@mega-pipeline/platform/http'

/** OpenAI counts the sound that it makes in tokens of this length. */
const TOKENS_PER_SECOND = 20

/**
 * The bytes of a file as OpenAI's events: a `speech.audio.delta` for each part, and `speech.audio.done` at the end
 * (https://platform.openai.com/docs/api-reference/audio/speech-audio-delta-event). The engines here do not count in tokens:
 * those of the input are its characters, those of the output twentieths of a second.
 * @param file gives the bytes, and returns the length of the sound in seconds
 */
export async function* speechEvents(
  file: AsyncGenerator<Uint8Array, number, undefined>,
  input: string,
): AsyncGenerator<ServerSentEvent, void, undefined> {
  const seconds = yield* deltas(file)
  const inputTokens = Array.from(input).length
  const outputTokens = Math.round(seconds * TOKENS_PER_SECOND)
  const usage = {
    input_tokens: inputTokens,
    output_tokens: outputTokens,
    total_tokens: inputTokens + outputTokens,
  }
  yield { data: { type: 'speech.audio.done', usage } }
}

async function* deltas(
  file: AsyncGenerator<Uint8Array, number, undefined>,
): AsyncGenerator<ServerSentEvent, number, undefined> {
  try {
    for (;;) {
      const step = await file.next()
      if (step.done) return step.value
      yield { data: { type: 'speech.audio.delta', audio: Buffer.from(step.value).toString('base64') } }
    }
  } finally {
    await file.return(0)
  }
}
