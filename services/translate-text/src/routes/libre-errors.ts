import { PipelineError } from '@mega-pipeline/pipeline'
import { openAiErrorBody, type ErrorBody } from '@mega-pipeline/platform/http'

/** LibreTranslate's form, `{"error": string}`; what lies under `/v1` is OpenAI's and keeps OpenAI's. */
export const libreErrorBody: ErrorBody = (problem, path) => {
  if (path.startsWith('/v1/')) return openAiErrorBody(problem)
  return { error: problem.status === 429 ? `Slowdown: ${problem.message}` : problem.message }
}

/** A request that cannot be understood, in the words that LibreTranslate's clients know. */
export function invalidRequest(what: string): PipelineError {
  return new PipelineError('invalid_input', 'invalid_request', `Invalid request: ${what}`)
}

export function notSupported(what: string): PipelineError {
  return new PipelineError('invalid_input', 'not_supported', `${what} is not supported`)
}
