import type { TranslationLadder } from '@mega-pipeline/engines/translate'
import { openModelStore } from '@mega-pipeline/platform/models'
import { readSettings } from '@mega-pipeline/platform/settings'
import { serveStage, type ServedForTest } from '@mega-pipeline/platform/stage-service/__fixtures__'
import { openEngines } from '../engines.js'
import { translateSettings } from '../settings.js'
import { translateService } from '../translate-service.js'

export interface ServedTranslation extends ServedForTest {
  /** Posts JSON. */
  post(path: string, body: unknown): Promise<Response>
  /** Posts a form, as LibreTranslate's own tests do. */
  postForm(path: string, fields: Readonly<Record<string, string>>): Promise<Response>
  /** Posts a form with a file. */
  postFile(fields: Readonly<Record<string, string>>, file?: File): Promise<Response>
}

/** What an answer of the service may hold. */
export interface Answer {
  readonly error?: string
  readonly translatedText?: string | readonly string[]
  readonly detectedLanguage?: unknown
  readonly alternatives?: readonly unknown[]
  readonly translatedFileUrl?: string
}

export async function answerOf(response: Response): Promise<Answer> {
  return (await response.json()) as Answer
}

/** Serves the real translation service on what is on this machine, or on another ladder. */
export async function serveTranslation(
  environment: Readonly<Record<string, string>> = {},
  ladder?: TranslationLadder,
): Promise<ServedTranslation> {
  const engines = ladder ? ([ladder] as const) : await openEngines(openModelStore())
  const service = translateService(readSettings(translateSettings, environment))
  const served = await serveStage(service, engines, environment)
  const send = (
    path: string,
    body: string | FormData | URLSearchParams,
    headers: Record<string, string> = {},
  ): Promise<Response> => served.fetch(`${served.url}${path}`, { method: 'POST', body, headers })
  return {
    ...served,
    post: (path, body) => send(path, JSON.stringify(body), { 'content-type': 'application/json' }),
    postForm: (path, fields) => send(path, new URLSearchParams(fields)),
    postFile: (fields, file) => {
      const form = new FormData()
      for (const [name, value] of Object.entries(fields)) form.set(name, value)
      if (file) form.set('file', file)
      return send('/translate_file', form)
    },
  }
}
