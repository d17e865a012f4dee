import type { EngineDescription, Voice } from './engine.js'
import type { Language } from './language.js'

/** What a service makes known of an engine it runs, so that others need not know engines to choose one. */
export interface EngineOffer extends EngineDescription {
  /** Of a synthesizer: its voices; the first of a language is the default one. */
  readonly voices?: readonly Voice[]
  /** Of a translator: for each pair of languages the engine that would do it first. */
  readonly pairs?: readonly LanguagePair[]
}

export interface LanguagePair {
  readonly from: Language
  readonly to: Language
  /** The tier of the translator that takes such a sentence first. */
  readonly engine: string
}
