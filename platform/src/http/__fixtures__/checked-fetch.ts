import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { ApiDocument } from '../openapi-types.js'

/**
 * A `fetch` that checks every answer of the service at `url` against the service's own OpenAPI document, which must be
 * valid itself. An answer that is not as described throws, and so fails the test that asked.
 * @param key a key of the service, where it asks for one
 */
export async function checkedFetch(url: string, key = 'none'): Promise<typeof fetch> {
  const described = await fetch(`${url}/openapi.json`, { headers: { authorization: `Bearer ${key}` } })
  const document = (await described.json()) as ApiDocument
  const { valid, errors } = await new Validator().validate({ ...structuredClone(document) })
  if (!valid) throw new Error(`openapi.json is not valid: ${JSON.stringify(errors)}`)
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  ajv.addSchema(document, 'openapi')

  return async (input, init) => {
    const response = await fetch(input, init)
    const asked = new URL(input instanceof Request ? input.url : String(input))
    const method = (init?.method ?? (input instanceof Request ? input.method : 'GET')).toLowerCase()
    if (asked.origin === new URL(url).origin && method !== 'options') {
      await checkResponse(document, ajv, { path: asked.pathname, method, response: response.clone() })
    }
    return response
  }
}

interface Answer {
  readonly path: string
  readonly method: string
  readonly response: Response
}

async function checkResponse(document: ApiDocument, ajv: Ajv2020, answer: Answer): Promise<void> {
  const { method, response } = answer
  const type = (response.headers.get('content-type') ?? '').split(';')[0] ?? ''
  const path = templateOf(document, answer.path)
  const described = document.paths?.[path ?? '']?.[method]?.responses?.[response.status]
  const fail = (what: string): never => {
    throw new Error(`${method} ${answer.path} answered ${response.status} ${type}: ${what}`)
  }
  if (described === undefined) {
    // Errors that any address may answer with are not listed at each.
    if (response.status < 400) return fail('this is not described')
    if (!('error' in ((await response.json()) as object))) return fail('this error has no "error"')
    return
  }
  if (described.content === undefined) return
  const schema = described.content[type]?.schema
  if (schema === undefined) return fail('this type is not described')
  // A stream that its reader breaks off fails here too, and that is the reader's business.
  if (type !== 'application/json') return void response.body?.cancel().catch(() => {})
  const pointer = [
    'paths',
    path ?? '',
    method,
    'responses',
    String(response.status),
    'content',
    type,
    'schema',
  ]
  const validate = ajv.compile({ $ref: `openapi#/${pointer.map(escapePointer).join('/')}` })
  if (!validate(await response.json())) fail(ajv.errorsText(validate.errors))
}

/** The path as it stands in the document, e.g. `/v1/models/{id}`. */
function templateOf({ paths = {} }: ApiDocument, path: string): string | undefined {
  if (path in paths) return path
  const parts = path.split('/')
  return Object.keys(paths).find((template) => {
    const wanted = template.split('/')
    return (
      wanted.length === parts.length &&
      wanted.every((part, index) => part.startsWith('{') || part === parts[index])
    )
  })
}

/** RFC 6901, in a URI fragment. */
function escapePointer(part: string): string {
  return encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))
}
