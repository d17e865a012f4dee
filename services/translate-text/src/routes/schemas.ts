import { z } from '@mega-pipeline/platform/http'

const textOrTexts = z.union([z.string(), z.array(z.string())])

export const errorSchema = z
  .object({ error: z.string().describe('What was wrong.') })
  .openapi('LibreTranslateError')

export const detectionSchema = z
  .object({
    confidence: z.number().min(0).max(100).describe('From 0, no idea, to 100.'),
    language: z.string().openapi({ example: 'en' }),
  })
  .openapi('Detection')

const sourceField = z
  .string()
  .describe('Code of the language of the text, or `auto`.')
  .openapi({ example: 'en' })
const targetField = z.string().describe('Code of the language to translate to.').openapi({ example: 'fr' })
const keyField = z.string().optional().describe('A key, where the service asks for one.')

export const translateBody = z
  .object({
    q: textOrTexts.describe('The text, or a list of texts.').openapi({ example: 'Hello world!' }),
    source: sourceField,
    target: targetField,
    format: z.enum(['text', 'html']).optional().describe('`text` when it is not given.'),
    alternatives: z
      .int()
      .min(0)
      .optional()
      .describe('How many other translations are wanted; there may be fewer.'),
    api_key: keyField,
  })
  .openapi('TranslateRequest')

export const translationSchema = z
  .object({
    translatedText: textOrTexts.describe('A list when `q` was one.'),
    detectedLanguage: z
      .union([detectionSchema, z.array(detectionSchema)])
      .optional()
      .describe('When `source` was `auto`.'),
    alternatives: z
      .union([z.array(z.string()), z.array(z.array(z.string()))])
      .optional()
      .describe('When `alternatives` was more than 0.'),
  })
  .openapi('Translation')

export const detectBody = z
  .object({ q: textOrTexts.openapi({ example: 'Bonjour tout le monde' }), api_key: keyField })
  .openapi('DetectRequest')

export const languageListSchema = z.array(
  z
    .object({
      code: z.string().openapi({ example: 'en' }),
      name: z.string().describe('In English.'),
      targets: z.array(z.string()).describe('Codes of what it can be translated to.'),
    })
    .openapi('Language'),
)

const namedLanguage = z.object({ code: z.string(), name: z.string() })

export const frontendSettingsSchema = z
  .object({
    charLimit: z.int().describe('Longest text, in characters.'),
    frontendTimeout: z
      .int()
      .describe('Milliseconds that a page should wait before it translates what is typed.'),
    apiKeys: z.boolean(),
    keyRequired: z.boolean(),
    suggestions: z.boolean(),
    filesTranslation: z.boolean(),
    supportedFilesFormat: z.array(z.string()),
    language: z.object({ source: namedLanguage, target: namedLanguage }),
  })
  .openapi('FrontendSettings')

export const translateFileBody = z
  .object({
    file: z.custom<File>().openapi({
      type: 'string',
      format: 'binary',
      description: 'A .txt, .html, .srt or .vtt file in UTF-8.',
    }),
    source: sourceField,
    target: targetField,
    api_key: keyField,
  })
  .openapi('TranslateFileRequest')

export const translatedFileSchema = z
  .object({ translatedFileUrl: z.url().describe('Where the file can be fetched, for a while.') })
  .openapi('TranslatedFile')

export const suggestBody = z
  .object({ q: z.string(), s: z.string(), source: z.string(), target: z.string() })
  .openapi('SuggestRequest')
