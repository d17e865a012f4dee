import { z } from 'zod'

/** An ISO 639-1 code, optionally with a region: `en`, `fr`, `pt-br`. Lower case throughout. */
export const languageSchema = z
  .string()
  .regex(/^[a-z]{2}(-[a-z]{2})?$/, 'a language is a two-letter code such as "fr", or "pt-br"')
export type Language = z.infer<typeof languageSchema>

/** What a voice speaks that speaks every language it is given; ISO 639-2's code for "multiple languages". */
export const everyLanguage: Language = 'mul'

/** The language that prompts are spoken in, and that texts are generated in. */
export const sourceLanguage: Language = 'en'

/** The language without its region: `pt` for `pt-br`. */
export function baseLanguage(language: Language): Language {
  return language.slice(0, 2)
}
