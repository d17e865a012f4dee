/** A text to translate, and between which languages. */
interface TranslationOrder {
  readonly text: string
  readonly from: string
  readonly to: string
}

interface TranslatedText {
  readonly text: string
  /** What translated it: engines of this machine, or a server. */
  readonly by: readonly string[]
  /** Whatever tripped on the way. */
  readonly notes: readonly string[]
}

/** A pair of languages with what would translate it. */
export interface OfferedPair {
  readonly from: string
  readonly to: string
  readonly by: string
}

/** What translates: this machine, or a server. */
export interface Translator {
  translate(order: TranslationOrder, signal: AbortSignal): Promise<TranslatedText>
  pairs(signal: AbortSignal): Promise<readonly OfferedPair[]>
  close(): Promise<void>
}
