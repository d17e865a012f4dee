import type english from './languages/en'

/** Everything the page says. English is the measure: another language has the same keys, by the type. */
export type Texts = typeof english.texts

/** A language of the page: one file in the folder `languages`. */
export interface PageLanguage {
  /** BCP 47, for Intl and the page's `lang`. */
  readonly code: string
  /** In the language itself. */
  readonly name: string
  readonly texts: Texts
}
