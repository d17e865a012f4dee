import { OpenAPIHono } from '@hono/zod-openapi'
import { PipelineError } from '@mega-pipeline/pipeline'
import type { Registry } from 'prom-client'
import { ZodError } from 'zod'
import type { Log } from '../log/index.js'
import { bearerKeys, type KeyRules } from './bearer-keys.js'
import { limitBody, payloadTooLarge } from './body-limit.js'
import { guardAgainstForeignPages } from './browser-guard.js'
import { addDocsRoutes } from './docs-routes.js'
import { errorResponse, fromFrameworkError, openAiErrorBody, type ErrorBody } from './error-response.js'
import { addHealthRoutes, healthPaths, type ReadinessCheck } from './health-routes.js'
import { toHttpProblem, type HttpProblem } from './http-problem.js'
import type { ApiDocument } from './openapi-types.js'
import type { HttpApp, HttpContext, HttpEnvironment } from './http-types.js'
import { openMetrics, type CountQueues } from './metrics.js'
import { methodsOfPath } from './other-methods.js'
import { recordRequests } from './request-record.js'
import { secureHeaders } from './response-headers.js'
import { validationProblem } from './validation-problem.js'

export interface HttpServiceOptions {
  /** As it stands in metrics and in the title of the API. */
  readonly name: string
  readonly version: string
  readonly description?: string
  readonly settings: {
    readonly HOST: string
    readonly API_KEYS: readonly string[]
    readonly ALLOWED_ORIGINS: readonly string[]
    readonly ALLOWED_HOSTS: readonly string[]
    readonly MAX_UPLOAD_BYTES: number
  }
  readonly log: Log
  /** What must answer before traffic may come, by name: `{ database: () => sql\`select 1\` }`. */
  readonly checks?: Readonly<Record<string, ReadinessCheck>>
  readonly countQueues?: CountQueues
  /** Paths besides the health checks that need no key: the page itself, say. */
  readonly isPublic?: (path: string) => boolean
  /** For APIs that ask for their key in a way of their own; the default is the bearer header. */
  readonly keyRules?: KeyRules
  /** For services that serve a page; the default lets nothing load. */
  readonly contentSecurityPolicy?: string
  /** For APIs with an error form of their own; the default is OpenAI's. */
  readonly errorBody?: ErrorBody
}

export interface HttpService {
  /** Add routes to it with `app.openapi(createRoute(...), handler)`. */
  readonly app: HttpApp
  /** For further metrics of the service. */
  readonly metrics: Registry
  /** Aborted when the service begins to stop: open streams end then. */
  readonly stopping: AbortController
  /** The OpenAPI document of all routes, made once: ask for it when all have been added. */
  readonly describe: () => ApiDocument
}

/**
 * What all services share: ids for requests, one error form, limits, keys, guards against foreign pages, health,
 * metrics and documentation. Handlers throw `PipelineError`s; what a schema refuses is answered with the field's name.
 */
export function createHttpService(options: HttpServiceOptions): HttpService {
  const { settings, log } = options
  const stopping = new AbortController()
  const metrics = openMetrics(options.name, options.countQueues)
  const body = options.errorBody ?? openAiErrorBody
  const answer = (c: HttpContext, problem: HttpProblem): Response => errorResponse(c, problem, body)
  const app: HttpApp = new OpenAPIHono<HttpEnvironment>({
    defaultHook: (result, c) => (result.success ? undefined : answer(c, validationProblem(result.error))),
  })

  app.onError((error, c) => {
    if (c.get('bodyTooLarge')) return answer(c, toHttpProblem(payloadTooLarge(settings.MAX_UPLOAD_BYTES)))
    if (error instanceof ZodError) return answer(c, validationProblem(error))
    const problem = fromFrameworkError(error)
    // What is not available yet or for a while is asked for again and again; the request's own line tells its status.
    if (problem.status === 500) c.get('log').error({ err: error }, 'request failed')
    return answer(c, problem)
  })
  app.notFound((c) => {
    const allowed = methodsOfPath(app, c)
    // What answers this method has found nothing there.
    if (allowed.length === 0 || allowed.includes(c.req.method)) return answer(c, toHttpProblem(unknownPath()))
    c.header('allow', allowed.join(', '))
    return answer(c, toHttpProblem(methodNotAllowed(allowed)))
  })

  app.use(recordRequests(log, metrics))
  app.use(secureHeaders(options.contentSecurityPolicy))
  app.use(
    guardAgainstForeignPages({
      host: settings.HOST,
      allowedHosts: settings.ALLOWED_HOSTS,
      allowedOrigins: settings.ALLOWED_ORIGINS,
    }),
  )
  const isPublic = (path: string): boolean =>
    healthPaths.includes(path) || (options.isPublic?.(path) ?? false)
  // Before the keys, which may stand in the body.
  app.use(limitBody(settings.MAX_UPLOAD_BYTES))
  app.use(bearerKeys(settings.API_KEYS, isPublic, options.keyRules))
  addHealthRoutes(app, options.checks ?? {}, stopping.signal, metrics)
  const describe = addDocsRoutes(app, {
    title: options.name,
    version: options.version,
    description: options.description ?? '',
  })
  return { app, metrics: metrics.registry, stopping, describe }
}

function unknownPath(): PipelineError {
  return new PipelineError(
    'not_found',
    'unknown_path',
    'There is nothing at this address. /docs lists what there is.',
  )
}

function methodNotAllowed(allowed: readonly string[]): PipelineError {
  return new PipelineError(
    'invalid_input',
    'method_not_allowed',
    `This address does not answer this method. Use ${allowed.join(' or ')}.`,
  )
}
