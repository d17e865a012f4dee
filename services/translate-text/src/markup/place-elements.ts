import type { Alignment, TextSpan } from './align-words.js'
import type { FlowElement } from './nest-items.js'
import { targetSpan } from './target-span.js'

/** What the places of elements are found by. */
export interface Placing {
  readonly alignment: Alignment
  /** Elements whose places are known already. */
  readonly phrases: ReadonlyMap<FlowElement, TextSpan>
  /** Writes text as the document's format asks. */
  readonly escape: (text: string) => string
}

/** The translation of a sentence with its elements around the words that translate their content. */
export function placeElements(elements: readonly FlowElement[], placing: Placing): string {
  return write(elements, { start: 0, end: placing.alignment.target.length }, placing)
}

function write(elements: readonly FlowElement[], within: TextSpan, placing: Placing): string {
  const { alignment, phrases, escape } = placing
  const placed = elements
    .map((element) => ({ element, span: targetSpan(element, alignment, phrases, within) }))
    .toSorted((one, other) => one.span.start - other.span.start)
  let written = ''
  let position = within.start
  for (const [index, { element, span }] of placed.entries()) {
    const next = placed[index + 1]
    // What is fixed takes the place of its own words: no other element may have them.
    const hasWords = next?.element.isFixed && next.span.end > next.span.start
    const furthest = hasWords && !element.isFixed ? next.span.start : within.end
    const start = Math.max(position, span.start)
    const end = Math.max(start, Math.min(span.end, furthest))
    written += escape(alignment.target.slice(position, start)) + element.before
    if (!element.isFixed) written += write(element.children, { start, end }, placing)
    written += element.after
    position = end
  }
  return written + escape(alignment.target.slice(position, within.end))
}
