import { PipelineError } from '@mega-pipeline/pipeline'
import type { z } from 'zod'
import { toHttpProblem, type HttpProblem } from './http-problem.js'

/** What a request that breaks its schema is answered: the first fault, by the name of the field. */
export function validationProblem(error: z.core.$ZodError): HttpProblem {
  const [issue] = error.issues
  const param = issue ? nameOf(issue) : ''
  const what = issue?.message.replace(/\.$/, '') ?? 'The request is not as described'
  const message = `${param === '' ? '' : `"${param}": `}${what}. Correct it and send again; /docs describes this request.`
  return toHttpProblem(new PipelineError('invalid_input', 'invalid_request', message), param || null)
}

/** A path as programmers write it: `messages[0].role`. */
function nameOf({ path, ...issue }: z.core.$ZodIssue): string {
  const keys = issue.code === 'unrecognized_keys' ? [...path, issue.keys[0] ?? ''] : path
  return keys
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${String(key)}`))
    .join('')
}
