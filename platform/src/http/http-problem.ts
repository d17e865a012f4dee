import { toProblem, type Problem, type ProblemKind } from '@mega-pipeline/pipeline'
import { FieldError } from './field-error.js'

/** A problem on its way to a client. */
export interface HttpProblem extends Problem {
  readonly status: number
  /** The field of the request that is at fault. */
  readonly param: string | null
}

const statusOfKind: Readonly<Record<ProblemKind, number>> = {
  invalid_input: 400,
  not_found: 404,
  conflict: 409,
  cancelled: 409,
  unavailable: 503,
  internal: 500,
}

/** Codes that HTTP has a status of its own for. */
const statusOfCode: Readonly<Record<string, number>> = {
  unauthorized: 401,
  forbidden: 403,
  host_not_allowed: 403,
  origin_not_allowed: 403,
  method_not_allowed: 405,
  payload_too_large: 413,
  unsupported_media_type: 415,
  rate_limited: 429,
}

/** Anything that was thrown, as what the client is told. */
export function toHttpProblem(
  error: unknown,
  param: string | null = error instanceof FieldError ? error.param : null,
): HttpProblem {
  const problem = toProblem(error)
  return { ...problem, param, status: statusOfCode[problem.code] ?? statusOfKind[problem.kind] }
}

/** The `type` member of OpenAI's error form. */
export function errorTypeOf(status: number): string {
  if (status === 401) return 'authentication_error'
  if (status === 403) return 'permission_error'
  if (status === 404) return 'not_found_error'
  if (status === 409) return 'conflict_error'
  if (status === 429) return 'rate_limit_error'
  return status < 500 ? 'invalid_request_error' : 'server_error'
}
