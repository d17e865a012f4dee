import type { Alignment, TextSpan } from './align-words.js'
import type { FlowElement } from './nest-items.js'
import { targetSpan } from './target-span.js'

/** The translation of a sentence with its elements around the words that translate their content. */
export function placeElements(
  elements: readonly FlowElement[],
  alignment: Alignment,
  escape: (text: string) => string,
): string {
  return write(elements, { start: 0, end: alignment.target.length }, alignment, escape)
}

function write(
  elements: readonly FlowElement[],
  within: TextSpan,
  alignment: Alignment,
  escape: (text: string) => string,
): string {
  const placed = elements
    .map((element) => ({ element, span: targetSpan(element, alignment, within) }))
    .toSorted((one, other) => one.span.start - other.span.start)
  let written = ''
  let position = within.start
  for (const { element, span } of placed) {
    const start = Math.max(position, span.start)
    const end = Math.max(start, span.end)
    written += escape(alignment.target.slice(position, start)) + element.before
    if (!element.isFixed) written += write(element.children, { start, end }, alignment, escape)
    written += element.after
    position = end
  }
  return written + escape(alignment.target.slice(position, within.end))
}
