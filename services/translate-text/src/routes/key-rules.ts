import { PipelineError } from '@mega-pipeline/pipeline'
import type { KeyRules } from '@mega-pipeline/platform/http'
import { readParameters, type Parameters } from './read-parameters.js'

/** `apiKey` is how the npm package `libretranslate` writes it. */
const names = ['api_key', 'apiKey']

/** Paths that LibreTranslate answers without a key. */
export const publicPaths: readonly string[] = ['/languages', '/frontend/settings', '/spec']

/** LibreTranslate's clients send their key among the parameters. */
export const libreKeyRules: KeyRules = {
  find: async (c) => {
    // What cannot be read has no key; the route says what is wrong with it.
    const parameters = await readParameters(c).catch((): Parameters => ({}))
    const given = names.map((name) => parameters[name])
    return given.find((key): key is string => typeof key === 'string' && key !== '')
  },
  refuse: (given) =>
    given === 'wrong'
      ? new PipelineError('invalid_input', 'forbidden', 'Invalid API key')
      : new PipelineError(
          'invalid_input',
          'key_missing',
          'Please contact the server operator to get an API key',
        ),
}
