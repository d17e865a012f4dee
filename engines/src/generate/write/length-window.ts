/** How far a text may be from its target length, as a share of it. */
const TOLERANCE = 0.2
/** From this share of the target on, the next end of a sentence is the end of the text. */
const NEAR_ENOUGH = 0.93
/** Nobody follows longer sentences by ear. */
const LONGEST_SENTENCE = 40

export interface LengthWindow {
  /** Fewer words than this are not enough. */
  readonly least: number
  /** The text is done from here on. */
  readonly enough: number
  /** More words than this are too many. */
  readonly most: number
}

/** The lengths at which a text of `words` words may end. */
export function lengthWindow(words: number): LengthWindow {
  return {
    least: Math.ceil(words * (1 - TOLERANCE)),
    enough: Math.ceil(words * NEAR_ENOUGH),
    most: Math.floor(words * (1 + TOLERANCE)),
  }
}

/** How many words the next sentence may have when `written` words are there. */
export function roomForSentence(window: LengthWindow, written: number): number {
  return Math.min(window.most - written, LONGEST_SENTENCE)
}
