import { PipelineError } from '@mega-pipeline/pipeline'
import { describeRoute, parameterTypes } from './describe-route.js'
import { suggestBody } from './schemas.js'
import type { TranslationApi } from './translation-api.js'

/** `POST /suggest`: refused as LibreTranslate refuses it where suggestions are off, for nothing would be learnt from them. */
export function addSuggest({ app }: TranslationApi): void {
  describeRoute(app, {
    method: 'post',
    path: '/suggest',
    summary: 'Suggestions are not taken here',
    body: { schema: suggestBody, types: parameterTypes },
    errors: [403],
  })
  app.post('/suggest', () => {
    throw new PipelineError('invalid_input', 'forbidden', 'Suggestions are disabled on this server.')
  })
}
