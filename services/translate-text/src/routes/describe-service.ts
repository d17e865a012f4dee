import { json } from '@mega-pipeline/platform/http'
import { fileFormats } from '../files/file-formats.js'
import { languageName, languagesOf, targetsOf } from '../languages/known-languages.js'
import { describeRoute } from './describe-route.js'
import { frontendSettingsSchema, languageListSchema } from './schemas.js'
import type { TranslationApi } from './translation-api.js'

/** How long a page should wait after a key before it translates; LibreTranslate's own value. */
const FRONTEND_MILLISECONDS = 500

/** `GET /languages`, `/frontend/settings` and `/spec`: what can be asked of this service. */
export function addDescriptions({ app, served, settings }: TranslationApi, describe: () => object): void {
  describeRoute(app, {
    method: 'get',
    path: '/languages',
    summary: 'The languages that can be translated',
    answer: json(languageListSchema, 'Each with the languages that it can be translated to.'),
  })
  app.get('/languages', (c) => {
    const { pairs } = served.engines.default.description
    return c.json(
      languagesOf(pairs).map((code) => ({ code, name: languageName(code), targets: targetsOf(pairs, code) })),
    )
  })

  describeRoute(app, {
    method: 'get',
    path: '/frontend/settings',
    summary: 'What a page that uses this service must know',
    answer: json(frontendSettingsSchema, 'Limits and abilities.'),
  })
  app.get('/frontend/settings', (c) => {
    const [first] = served.engines.default.description.pairs
    const target = first?.to ?? 'en'
    const asksForKeys = settings.API_KEYS.length > 0
    return c.json({
      charLimit: settings.MAX_TRANSLATION_CHARACTERS,
      frontendTimeout: FRONTEND_MILLISECONDS,
      apiKeys: asksForKeys,
      keyRequired: asksForKeys,
      suggestions: false,
      filesTranslation: true,
      supportedFilesFormat: Object.keys(fileFormats),
      language: {
        source: { code: 'auto', name: 'Auto Detect' },
        target: { code: target, name: languageName(target) },
      },
    })
  })

  // Where LibreTranslate's clients look for the description of the API.
  app.get('/spec', (c) => c.json(describe()))
}
