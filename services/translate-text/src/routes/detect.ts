import { json, z } from '@mega-pipeline/platform/http'
import { detectLanguages } from '../languages/detect-languages.js'
import { languagesOf } from '../languages/known-languages.js'
import { describeRoute, parameterTypes } from './describe-route.js'
import { readParameters } from './read-parameters.js'
import { detectBody, detectionSchema } from './schemas.js'
import type { TranslationApi } from './translation-api.js'
import { checkSize, countCharacters, readTexts } from './translation-request.js'

/** `POST /detect`: of the languages that are known here, the likeliest first. */
export function addDetect({ app, served, settings }: TranslationApi): void {
  describeRoute(app, {
    method: 'post',
    path: '/detect',
    summary: 'Tell which language a text is in',
    description:
      'Several texts are judged together. Short texts are told apart badly: look at the confidence.',
    body: { schema: detectBody, types: parameterTypes },
    answer: json(z.array(detectionSchema), 'What it may be, likeliest first.'),
    errors: [400, 403],
  })
  app.post('/detect', async (c) => {
    const { texts } = readTexts(await readParameters(c))
    for (const text of texts) checkSize(countCharacters(text), settings.MAX_TRANSLATION_CHARACTERS)
    checkSize(texts.length, settings.MAX_TRANSLATION_TEXTS)
    const { pairs } = served.engines.default.description
    const known = languagesOf(pairs)
    return c.json(detectLanguages(texts, { known, fallback: pairs[0]?.from ?? 'en' }))
  })
}
