import { z } from 'zod'
import { expectThat } from '../check.js'
import type { Answer } from '../target/answer.js'
import { jsonRequest, type Target } from '../target/target.js'

export const languagesSchema = z
  .array(z.object({ code: z.string(), name: z.string(), targets: z.array(z.string()) }))
  .min(1)
const translatedSchema = z.object({ translatedText: z.string() })
const errorSchema = z.object({ error: z.string() })

/** The first of these that is there is translated into. */
const preferredTargets = ['fr', 'es', 'pt', 'de', 'it']
export const sentence = 'The cat sleeps in the garden.'

/** A language that English can be translated into here. */
export async function targetLanguage(target: Target): Promise<string> {
  const answer = await target.send('/languages')
  answer.expectStatus(200)
  const english = answer.expectJson(languagesSchema).find(({ code }) => code === 'en')
  const targets = english?.targets.filter((code) => code !== 'en') ?? []
  const chosen = preferredTargets.find((code) => targets.includes(code)) ?? targets[0]
  expectThat(chosen !== undefined, 'a language that English is translated into', answer.describe())
  return chosen
}

/** A request to translate from English; `changes` go over its members, and `undefined` leaves one out. */
export async function translationBody(
  target: Target,
  changes: Readonly<Record<string, unknown>> = {},
): Promise<Record<string, unknown>> {
  return { q: sentence, source: 'en', target: await targetLanguage(target), ...changes }
}

export async function askTranslation(
  target: Target,
  changes?: Readonly<Record<string, unknown>>,
): Promise<Answer> {
  return target.send('/translate', jsonRequest(await translationBody(target, changes)))
}

/** The translation of one text. */
export function expectTranslated(answer: Answer): string {
  answer.expectStatus(200)
  return answer.expectJson(translatedSchema).translatedText
}

/** A refusal in LibreTranslate's form, `{"error": "..."}`, with its very words where they are given. */
export function expectLibreRefusal(answer: Answer, words?: string): void {
  answer.expectRefusal()
  const { error } = answer.expectJson(errorSchema)
  if (words !== undefined) expectThat(error === words, `{"error": "${words}"}`, answer.describe())
}
