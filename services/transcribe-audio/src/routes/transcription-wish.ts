import type { Language } from '@mega-pipeline/pipeline'
import { FieldError } from '@mega-pipeline/platform/http'
import type { ResponseFormat, TranscriptionForm } from './transcription-form.js'

/** OpenAI's own `whisper-1` cannot stream; clients that name it may send `stream` and expect one whole answer. */
const UNSTREAMED_MODEL = 'whisper-1'

/** What a client wants of a transcription. */
export interface TranscriptionWish {
  readonly format: ResponseFormat
  /** Languages that may be spoken; none when the client does not say. */
  readonly languages: readonly Language[]
  /** Whether the times of words, and of segments, are asked for. */
  readonly words: boolean
  readonly segments: boolean
  readonly isStreamed: boolean
}

/**
 * What the fields of a form ask for together. Granularities are for `verbose_json` alone and mean nothing elsewhere:
 * `@ai-sdk/openai` sends them with `json` too.
 * @throws FieldError `stream_format_not_supported`
 */
export function wishOf(form: TranscriptionForm): TranscriptionWish {
  const { response_format: format, model } = form
  const languages = [form.language, ...(form['languages[]'] ?? []), ...(form.languages ?? [])]
  const granularities = [
    ...(form['timestamp_granularities[]'] ?? []),
    ...(form.timestamp_granularities ?? []),
  ]
  const isStreamed = form.stream && model !== UNSTREAMED_MODEL
  if (isStreamed && format !== 'json' && format !== 'text') throw notStreamable(format)
  const words = format === 'verbose_json' && granularities.includes('word')
  return {
    format,
    languages: languages.filter((language) => language !== undefined),
    words,
    segments: !words || granularities.includes('segment'),
    isStreamed,
  }
}

function notStreamable(format: ResponseFormat): FieldError {
  return new FieldError('response_format', {
    kind: 'invalid_input',
    code: 'stream_format_not_supported',
    message: `${format} cannot be streamed. Ask for response_format json, or leave stream out.`,
  })
}
