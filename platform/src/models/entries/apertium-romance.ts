import type { ModelEntry } from '../model-entry.js'

/**
 * Apertium's programs and dictionaries between Portuguese, Catalan, French, Spanish and Italian and from English.
 * They are GPL and run as programs of their own. Where they are installed, as in the images, this is not fetched.
 */
export const apertiumRomance: ModelEntry = {
  id: 'apertium-romance',
  stage: 'translate',
  languages: ['en', 'pt', 'ca', 'fr', 'es', 'it'],
  licence: 'GPL-2.0-or-later AND GPL-3.0-or-later',
  memoryBytes: 1_000_000_000,
  default: true,
  files: [],
  debian: {
    packages: [
      'apertium',
      'apertium-anaphora',
      'apertium-lex-tools',
      'apertium-separable',
      'cg3',
      'lttoolbox',
      'libapertium3',
      'libapertium-lex-tools1',
      'libcg3-1',
      'libirstlm1',
      'liblttoolbox3',
      'apertium-por-cat',
      'apertium-fra-cat',
      'apertium-cat-ita',
      'apertium-spa-cat',
      'apertium-eng-cat',
      'apertium-eng-spa',
    ],
    proof: 'usr/share/apertium/modes/cat-fra.mode',
  },
}
