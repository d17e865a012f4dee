import { json } from '@mega-pipeline/platform/http'
import { translateDocument } from '../text/translate-document.js'
import { translateWithAlternatives, type TranslatedDocument } from '../text/with-alternatives.js'
import { describeRoute, parameterTypes } from './describe-route.js'
import { readParameters } from './read-parameters.js'
import { translateBody, translationSchema } from './schemas.js'
import { isSame, settleLanguages } from './settle-languages.js'
import type { TranslationApi } from './translation-api.js'
import { readTranslationRequest } from './translation-request.js'

/** `POST /translate`. A client that leaves stops the work. */
export function addTranslate({ app, served, settings }: TranslationApi): void {
  describeRoute(app, {
    method: 'post',
    path: '/translate',
    summary: 'Translate a text, or a list of texts',
    description: 'Sentence by sentence; paragraphs, line breaks and, in HTML, tags stay as they are.',
    body: { schema: translateBody, types: parameterTypes },
    answer: json(translationSchema, 'The translation.'),
    errors: [400, 403, 429, 503],
  })
  const limits = {
    characters: settings.MAX_TRANSLATION_CHARACTERS,
    texts: settings.MAX_TRANSLATION_TEXTS,
    alternatives: settings.MAX_TRANSLATION_ALTERNATIVES,
  }
  app.post('/translate', async (c) => {
    const engine = served.engines.default
    const { pairs } = engine.description
    const request = readTranslationRequest(await readParameters(c), pairs, limits)
    const languages = settleLanguages(request.texts, request, pairs)
    const { signal } = c.req.raw
    const { target: to, format, alternatives: wanted } = request

    const translateOne = (text: string, index: number): Promise<TranslatedDocument> => {
      const from = languages[index]?.language ?? to
      if (isSame({ from, to })) return Promise.resolve({ text, alternatives: [] })
      return translateWithAlternatives(engine, { from, to, wanted }, { signal }, (translate) =>
        translateDocument(text, format, from, translate),
      )
    }
    const documents = await served.slots.run(signal, () =>
      served.engines.use(engine, async () => {
        const done: TranslatedDocument[] = []
        for (const [index, text] of request.texts.entries()) done.push(await translateOne(text, index))
        return done
      }),
    )
    const asAsked = <Item>(items: readonly Item[]): readonly Item[] | Item | undefined =>
      request.isBatch ? items : items[0]
    return c.json({
      translatedText: asAsked(documents.map(({ text }) => text)),
      ...(request.source === 'auto' && { detectedLanguage: asAsked(languages) }),
      ...(wanted > 0 && { alternatives: asAsked(documents.map(({ alternatives }) => alternatives)) }),
    })
  })
}
