import { createRoute, json, type HttpApp, type z } from '@mega-pipeline/platform/http'
import { errorSchema } from './schemas.js'

interface ResponseConfig {
  readonly description: string
  readonly content?: Readonly<Record<string, { readonly schema: z.ZodType }>>
}

/** What the OpenAPI document says of an address. */
export interface RouteNotes {
  readonly method: 'get' | 'post'
  readonly path: string
  readonly summary: string
  readonly description?: string
  /** The parameters in the path. */
  readonly params?: z.ZodObject
  /** The parameters, in a body of any of these types. */
  readonly body?: { readonly schema: z.ZodType; readonly types: readonly string[] }
  readonly answer?: ResponseConfig
  readonly errors?: readonly (400 | 403 | 404 | 429 | 503)[]
}

const errorNotes = {
  400: 'The request is wrong; the message says how.',
  403: 'Not allowed.',
  404: 'There is no such thing.',
  413: 'The body is larger than the service takes.',
  429: 'As much is waiting as may; try again after Retry-After.',
  503: 'A part of the service is away; try again.',
}

/** Bodies and forms alike. */
export const parameterTypes = [
  'application/json',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
] as const

/**
 * Describes a route without having it checked against the description: LibreTranslate's parameters come in many ways,
 * and its errors have words of their own.
 */
export function describeRoute(
  app: HttpApp,
  { params, body, answer, errors = [], ...notes }: RouteNotes,
): void {
  app.openAPIRegistry.registerPath(
    createRoute({
      ...notes,
      tags: ['LibreTranslate'],
      request: {
        ...(params && { params }),
        ...(body && {
          body: {
            required: true,
            content: Object.fromEntries(body.types.map((type) => [type, { schema: body.schema }])),
          },
        }),
      },
      responses: {
        ...(answer && { 200: answer }),
        ...Object.fromEntries(
          [...errors, ...(body ? ([413] as const) : [])].map((status) => [
            status,
            json(errorSchema, errorNotes[status]),
          ]),
        ),
      },
    }),
  )
}
