import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { PipelineError } from '@mega-pipeline/pipeline'
import { errorTypeOf, toHttpProblem, type HttpProblem } from './http-problem.js'

/** Makes the body of an error at this path; a service whose API has a form of its own gives another one. */
export type ErrorBody = (problem: HttpProblem, path: string) => unknown

/** OpenAI's form, which the official client reads: `{"error": {"message", "type", "param", "code"}}`. */
export const openAiErrorBody = (({ message, status, param, code }: HttpProblem) => ({
  error: { message, type: errorTypeOf(status), param, code },
})) satisfies ErrorBody

const RETRY_AFTER_SECONDS = 2

/** A response that says what was wrong, and whether trying again makes sense. */
export function errorResponse(c: Context, problem: HttpProblem, body: ErrorBody): Response {
  const headers: Record<string, string> = {}
  if (problem.status === 401) headers['www-authenticate'] = 'Bearer'
  if (problem.status === 429 || problem.status === 503) headers['retry-after'] = String(RETRY_AFTER_SECONDS)
  // OpenAI's client sends 409 and every 5xx again unless it is told not to; the same fault would cost the same work.
  else headers['x-should-retry'] = 'false'
  return c.json(body(problem, c.req.path) as object, problem.status as 400, headers)
}

/** The error of a framework, in our own words: its own may quote the request. */
export function fromFrameworkError(error: unknown): HttpProblem {
  if (!(error instanceof HTTPException)) return toHttpProblem(error)
  if (error.status === 415) return toHttpProblem(unsupportedMediaType())
  return toHttpProblem(error.status < 500 ? malformedBody() : error.cause)
}

function unsupportedMediaType(): PipelineError {
  return new PipelineError(
    'invalid_input',
    'unsupported_media_type',
    'This address does not take a body of this Content-Type. /docs lists the types it takes.',
  )
}

function malformedBody(): PipelineError {
  return new PipelineError(
    'invalid_input',
    'malformed_body',
    'The body of the request cannot be read as its Content-Type says. Check that it is complete and well-formed.',
  )
}
