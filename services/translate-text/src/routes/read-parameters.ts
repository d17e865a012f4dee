import { PipelineError } from '@mega-pipeline/pipeline'
import type { HttpContext } from '@mega-pipeline/platform/http'
import { z } from 'zod'

export type Parameters = Readonly<Record<string, unknown>>

const objectSchema = z.record(z.string(), z.unknown())

/** The parameters of a request as LibreTranslate takes them: from JSON or a form, and from the query. */
export async function readParameters(c: HttpContext): Promise<Parameters> {
  const type = (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  const query = c.req.query()
  if (/^application\/(?:.+\+)?json$/.test(type)) return { ...query, ...(await readJson(c)) }
  const isForm = ['application/x-www-form-urlencoded', 'multipart/form-data'].includes(type)
  return isForm ? { ...query, ...(await readForm(c)) } : query
}

async function readJson(c: HttpContext): Promise<Parameters> {
  const body: unknown = await c.req.json().catch(() => undefined)
  const { data } = objectSchema.safeParse(body)
  if (data !== undefined) return data
  throw new PipelineError('invalid_input', 'malformed_body', 'Invalid JSON format')
}

/** Line breaks come from forms as `\r\n`, whatever the text had (RFC 7578): they are what the text had in all likelihood. */
async function readForm(c: HttpContext): Promise<Parameters> {
  const form = await c.req.parseBody().catch(() => {
    throw new PipelineError('invalid_input', 'malformed_body', 'Invalid form format')
  })
  const entries = Object.entries(form).map(([name, value]) => [
    name,
    typeof value === 'string' ? value.replaceAll('\r\n', '\n') : value,
  ])
  return Object.fromEntries(entries) as Parameters
}
