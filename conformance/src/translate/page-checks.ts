import { z } from 'zod'
import { expectThat, type Check } from '../check.js'
import { jsonRequest } from '../target/target.js'
import {
  expectLibreRefusal,
  expectTranslated,
  languagesSchema,
  targetLanguage,
  translationBody,
} from './ask-translation.js'

const detectionSchema = z
  .array(z.object({ confidence: z.number().min(0).max(100), language: z.string() }))
  .min(1)
const settingsSchema = z.object({
  charLimit: z.number(),
  frontendTimeout: z.number(),
  apiKeys: z.boolean(),
  keyRequired: z.boolean(),
  suggestions: z.boolean(),
  filesTranslation: z.boolean(),
  supportedFilesFormat: z.array(z.string()),
  language: z.object({
    source: z.object({ code: z.string(), name: z.string() }),
    target: z.object({ code: z.string(), name: z.string() }),
  }),
})

/** The other addresses. */
export const pageChecks: readonly Check[] = [
  {
    id: 'languages',
    title: 'GET /languages lists code, name and targets of each language',
    level: 'required',
    breaks: 'every client that offers a choice of languages',
    run: async (target) => {
      const answer = await target.send('/languages')
      answer.expectStatus(200)
      answer.expectJson(languagesSchema)
    },
  },
  {
    id: 'detect',
    title: 'POST /detect gives languages with a confidence from 0 to 100',
    level: 'required',
    breaks: 'the client `detect` of the libretranslate packages',
    run: async (target) => {
      const q = 'The children were playing in the garden, and their grandmother watched them from the window.'
      const answer = await target.send('/detect', jsonRequest({ q }))
      answer.expectStatus(200)
      const [best] = answer.expectJson(detectionSchema)
      expectThat(best?.language === 'en', 'en first', answer.describe())
    },
  },
  {
    id: 'detect-without-text',
    title: "POST /detect without q is refused in LibreTranslate's words",
    level: 'required',
    breaks: 'clients that tell errors by their text, as LibreTranslate has no codes',
    run: async (target) => {
      const answer = await target.send('/detect', jsonRequest({}))
      expectLibreRefusal(answer, 'Invalid request: missing q parameter')
    },
  },
  {
    id: 'frontend-settings',
    title: 'GET /frontend/settings says limits, keys and file formats',
    level: 'required',
    breaks: 'the clients of LibreTranslate read charLimit and keyRequired before they translate',
    run: async (target) => {
      const answer = await target.send('/frontend/settings')
      answer.expectStatus(200)
      answer.expectJson(settingsSchema)
    },
  },
  {
    id: 'health',
    title: 'GET /health is {"status": "ok"}',
    level: 'recommended',
    breaks: 'load balancers and compose files made for LibreTranslate',
    run: async (target) => {
      const answer = await target.send('/health')
      answer.expectStatus(200)
      answer.expectJson(z.object({ status: z.literal('ok') }))
    },
  },
  {
    id: 'spec',
    title: 'GET /spec describes the API',
    level: 'recommended',
    breaks: 'generators of clients',
    run: async (target) => {
      const answer = await target.send('/spec')
      answer.expectStatus(200)
      answer.expectJson(z.object({ paths: z.record(z.string(), z.unknown()) }))
    },
  },
  {
    id: 'translate-file',
    title: 'POST /translate_file gives the address of a translated text file',
    level: 'recommended',
    breaks: 'clients that translate documents and subtitles',
    run: async (target) => {
      const form = new FormData()
      form.set('file', new File(['The cat sleeps in the garden.\n'], 'note.txt', { type: 'text/plain' }))
      form.set('source', 'en')
      form.set('target', await targetLanguage(target))
      const answer = await target.send('/translate_file', { method: 'POST', body: form })
      answer.expectStatus(200)
      const { translatedFileUrl: url } = answer.expectJson(z.object({ translatedFileUrl: z.url() }))
      const { pathname } = new URL(url)
      const file = await target.send(pathname)
      file.expectStatus(200)
      const isTranslated = file.text.trim() !== '' && !file.text.includes('The cat sleeps')
      expectThat(isTranslated, 'a translation', file.describe())
    },
  },
  {
    id: 'any-origin',
    title: 'pages of every origin may ask: Access-Control-Allow-Origin: *',
    level: 'recommended',
    breaks: 'web pages that use LibreTranslate from the browser',
    run: async (target) => {
      const request = jsonRequest(await translationBody(target), { origin: 'https://page.example.org' })
      const answer = await target.send('/translate', request)
      expectTranslated(answer)
      const origin = answer.headers.get('access-control-allow-origin')
      expectThat(origin === '*', 'access-control-allow-origin: *', origin ?? 'no such header')
    },
  },
]
