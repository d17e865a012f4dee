import { PipelineError } from '@mega-pipeline/pipeline'

interface DescribedError {
  readonly type: string
  readonly code?: string
  readonly message?: string
  readonly stack?: readonly string[]
  readonly cause?: DescribedError
}

/** Codes that systems and libraries give their errors: `ECONNREFUSED`, `40P01`. */
const plainCode = /^[A-Z0-9_]{2,40}$/i

/**
 * What a log may say of an error. The message of an error that is not ours may quote its input, which may be what
 * the user said: it is left out, also from the stack, and the class, the code and the places in the code remain.
 */
export function describeError(error: unknown): DescribedError {
  if (!(error instanceof Error)) return { type: typeof error }
  const { code } = error as NodeJS.ErrnoException
  return {
    type: error.name,
    ...(typeof code === 'string' && plainCode.test(code) && { code }),
    ...(error instanceof PipelineError && { message: error.message }),
    ...(!(error instanceof PipelineError) && { stack: placesOf(error) }),
    ...(error.cause !== undefined && { cause: describeError(error.cause) }),
  }
}

function placesOf(error: Error): string[] {
  // A message of several lines stands before the first place; a line of it can hardly look like one to the end.
  return (error.stack ?? '')
    .replace(error.message, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^at .*(:\d+:\d+\)?|<anonymous>\)?|native\)?)$/.test(line))
}
