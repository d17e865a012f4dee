import { z } from 'zod'

/**
 * What kind of thing went wrong, which decides what happens next:
 * `invalid_input` and `not_found` are the caller's to mend and are never tried again;
 * `unavailable` and `internal` may pass, and a worker tries such a task again;
 * `cancelled` is nobody's fault.
 */
export const problemKinds = [
  'invalid_input',
  'not_found',
  'conflict',
  'unavailable',
  'internal',
  'cancelled',
] as const
export type ProblemKind = (typeof problemKinds)[number]

/** A failure as it is stored and shown: what happened, and what to do about it. */
export const problemSchema = z.object({
  kind: z.enum(problemKinds),
  /** A stable name for programs, e.g. `audio_too_long`. */
  code: z.string(),
  /** For people: what was wrong and what to do. Never holds what the user said. */
  message: z.string(),
})
export type Problem = z.infer<typeof problemSchema>

/** The one error class of the project: a {@link Problem} that can be thrown. */
export class PipelineError extends Error {
  readonly kind: ProblemKind
  readonly code: string

  constructor(kind: ProblemKind, code: string, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'PipelineError'
    this.kind = kind
    this.code = code
  }

  get problem(): Problem {
    return { kind: this.kind, code: this.code, message: this.message }
  }
}

/** Whether trying the same thing again could help. */
export function isWorthRetrying(problem: Problem): boolean {
  return problem.kind === 'unavailable' || problem.kind === 'internal'
}

/** Any thrown value as a {@link Problem}. Unknown errors keep their text out: it may hold what the user said. */
export function toProblem(error: unknown): Problem {
  if (error instanceof PipelineError) return error.problem
  if (error instanceof Error && error.name === 'AbortError') {
    return { kind: 'cancelled', code: 'cancelled', message: 'The work was cancelled.' }
  }
  return {
    kind: 'internal',
    code: 'internal_error',
    message: 'Something unexpected went wrong. Try again; if it stays, the log of this service says where.',
  }
}
