import { PipelineError, type Problem } from '@mega-pipeline/pipeline'

/** A problem with one field of a request: the answer names the field as `param`. */
export class FieldError extends PipelineError {
  readonly param: string

  constructor(param: string, { kind, code, message }: Problem, options?: ErrorOptions) {
    super(kind, code, message, options)
    this.param = param
  }
}

/** Does what depends on one field of a request. What the caller can mend is then told of that field. */
export async function blameField<Result>(
  param: string,
  work: () => Result | Promise<Result>,
): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    const isMendable =
      error instanceof PipelineError && (error.kind === 'invalid_input' || error.kind === 'not_found')
    throw isMendable ? new FieldError(param, error.problem, { cause: error }) : error
  }
}
