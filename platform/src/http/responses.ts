import { z } from '@hono/zod-openapi'

/** The error form of every endpoint but LibreTranslate's: OpenAI's, so that one client can read all services. */
const errorSchema = z
  .object({
    error: z.object({
      message: z.string().describe('What was wrong, and what to do.'),
      type: z.string(),
      param: z.string().nullable().describe('The field that was wrong.'),
      code: z.string().nullable().describe('A stable name for programs.'),
    }),
  })
  .openapi('Error')

/** A response of JSON. */
export function json<Schema extends z.ZodType>(schema: Schema, description: string) {
  return { description, content: { 'application/json': { schema } } }
}

/**
 * A stream of server-sent events, described by one of them, as OpenAPI 3.2 describes streams.
 * @param data what the events hold
 */
export function events(data: string) {
  return { schema: z.object({ event: z.string().optional(), data: z.string().describe(data) }) }
}

/** The errors an endpoint may answer with. */
export const problems = {
  notFound: { 404: json(errorSchema, 'There is no such thing.') },
  invalid: { 400: json(errorSchema, 'The request is wrong; the message says what to change.') },
  /** Of endpoints that take a body. */
  body: {
    413: json(errorSchema, 'The body is larger than the service takes.'),
    415: json(errorSchema, 'The Content-Type is not one of those that are taken.'),
  },
  conflict: { 409: json(errorSchema, 'Not now; the message says why.') },
  busy: { 429: json(errorSchema, 'As much is waiting as may; try again after Retry-After.') },
  unavailable: { 503: json(errorSchema, 'A part of the system is away; try again.') },
}
