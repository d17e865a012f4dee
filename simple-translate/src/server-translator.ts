import { PipelineError } from '@mega-pipeline/pipeline'
import { z } from 'zod'
import type { Translator } from './translator.js'

const errorSchema = z.object({ error: z.string() })
const translationSchema = z.object({ translatedText: z.string() })
const languagesSchema = z.array(z.object({ code: z.string(), targets: z.array(z.string()) }))

/** Translates by a LibreTranslate server (https://docs.libretranslate.com). */
export function openServerTranslator(address: string, key: string | undefined): Translator {
  const url = address.replace(/\/+$/, '')
  const withKey = key === undefined ? {} : { api_key: key }

  async function ask<Schema extends z.ZodType>(
    path: string,
    schema: Schema,
    request: RequestInit,
  ): Promise<z.infer<Schema>> {
    const response = await fetch(url + path, request).catch((error: unknown) => {
      request.signal?.throwIfAborted()
      throw notReachable(url, error)
    })
    const body: unknown = await response.json().catch(() => undefined)
    const { data } = schema.safeParse(response.ok ? body : undefined)
    if (data !== undefined) return data
    throw refused(url, response.status, errorSchema.safeParse(body).data?.error)
  }

  return {
    translate: async ({ text, from, to }, signal) => {
      const { translatedText } = await ask('/translate', translationSchema, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ q: text, source: from, target: to, format: 'text', ...withKey }),
        signal,
      })
      return { text: translatedText, by: [url], notes: [] }
    },
    pairs: async (signal) => {
      const languages = await ask('/languages', languagesSchema, { signal })
      return languages.flatMap(({ code, targets }) =>
        targets.filter((target) => target !== code).map((to) => ({ from: code, to, by: url })),
      )
    },
    close: async () => {},
  }
}

function notReachable(url: string, error: unknown): PipelineError {
  const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : ''
  return new PipelineError(
    'unavailable',
    'server_not_reachable',
    `No server answers at ${url}${cause}. Check the address, or leave --url out to translate on this machine.`,
  )
}

function refused(url: string, status: number, reason: string | undefined): PipelineError {
  const said = reason ?? 'an answer that is not LibreTranslate’s'
  const advice = /api key/i.test(said) ? '. Its key is read from TRANSLATE_API_KEY.' : ''
  return new PipelineError('invalid_input', 'server_refused', `${url} answered ${status}: ${said}${advice}`)
}
