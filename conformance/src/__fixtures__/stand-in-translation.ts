import { Hono, type Context } from 'hono'
import { z } from 'zod'

const languages = ['en', 'fr']
const detected = { confidence: 90, language: 'en' }
const text = z.union([z.string().min(1), z.array(z.string())])
const noText = 'Invalid request: missing q parameter'

const parameters = z.object({
  q: z.unknown().optional(),
  source: z.string().optional(),
  target: z.string().optional(),
  format: z.string().default('text'),
  alternatives: z.coerce.number().default(0),
})
type Parameters = z.infer<typeof parameters>

/** Stands in for LibreTranslate: its French is English in capital letters. */
export function translationStandIn(): Hono {
  const app = new Hono()
  let file = ''
  app.use(async (c, next) => {
    await next()
    c.header('access-control-allow-origin', '*')
  })
  app.get('/languages', (c) =>
    c.json(languages.map((code) => ({ code, name: code.toUpperCase(), targets: languages }))),
  )
  app.get('/health', (c) => c.json({ status: 'ok' }))
  app.get('/spec', (c) => c.json({ swagger: '2.0', paths: {} }))
  app.get('/frontend/settings', (c) => c.json(settings))
  app.post('/detect', async (c) => {
    const { q } = await parametersOf(c)
    return text.safeParse(q).success ? c.json([detected]) : refuse(c, noText)
  })
  app.post('/translate_file', async (c) => {
    const given = (await c.req.formData()).get('file')
    file = given instanceof File ? (await given.text()).toUpperCase() : ''
    return c.json({ translatedFileUrl: new URL('/download_file/1.txt', c.req.url).href })
  })
  app.get('/download_file/:name', (c) => c.text(file))
  app.get('/translate', (c) => c.json({ error: 'Method Not Allowed' }, 405))
  app.post('/translate', async (c) => translate(c, await parametersOf(c)))
  return app
}

function translate(c: Context, { q, source, target, format, alternatives }: Parameters): Response {
  const asked = text.safeParse(q)
  if (!asked.success) return refuse(c, noText)
  if (source === undefined) return refuse(c, 'Invalid request: missing source parameter')
  if (target === undefined) return refuse(c, 'Invalid request: missing target parameter')
  const unknown = [source, target].find((code) => ![...languages, 'auto'].includes(code))
  if (unknown !== undefined) return refuse(c, `${unknown} is not supported`)
  if (format !== 'text' && format !== 'html') return refuse(c, `${format} format is not supported`)
  const each = <Item>(item: (one: string) => Item): Item | Item[] =>
    Array.isArray(asked.data) ? asked.data.map(item) : item(asked.data)
  const inFrench = (one: string): string =>
    source === target
      ? one
      : one.replaceAll(/(<[^>]*>)|([^<]+)/g, (_, tag: string, words: string) => tag ?? words.toUpperCase())
  return c.json({
    translatedText: each(inFrench),
    ...(source === 'auto' && { detectedLanguage: each(() => detected) }),
    ...(alternatives > 0 && { alternatives: each((one) => [inFrench(one)]) }),
  })
}

async function parametersOf(c: Context): Promise<Parameters> {
  const isForm = c.req.header('content-type')?.includes('form')
  const body: unknown = isForm ? await c.req.parseBody() : await c.req.json().catch(() => ({}))
  return parameters.parse({ ...c.req.query(), ...(body as object) })
}

function refuse(c: Context, error: string): Response {
  return c.json({ error }, 400)
}

const settings = {
  charLimit: -1,
  frontendTimeout: 500,
  apiKeys: false,
  keyRequired: false,
  suggestions: false,
  filesTranslation: true,
  supportedFilesFormat: ['.txt'],
  language: { source: { code: 'auto', name: 'Auto Detect' }, target: { code: 'fr', name: 'French' } },
}
