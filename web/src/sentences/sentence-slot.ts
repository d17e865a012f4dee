import type { KeyboardEvent, ReactNode } from 'react'
import type { WrittenSegment } from './paragraphs'

/** What another part of the page adds to each sentence of a text: a menu, an editor, keys of its own. */
export interface SentenceSlot {
  /** Stands behind the chosen sentence: the one that was clicked or has the focus, or holds it in what stands here. */
  readonly after?: (sentence: WrittenSegment) => ReactNode
  /** Stands in the place of a sentence, e.g. its editor; null leaves the sentence. */
  readonly instead?: (sentence: WrittenSegment) => ReactNode
  /** Gets the keys that are pressed on a sentence first; `preventDefault` keeps them from meaning anything else. */
  readonly onKeyDown?: (event: KeyboardEvent, sentence: WrittenSegment) => void
}
