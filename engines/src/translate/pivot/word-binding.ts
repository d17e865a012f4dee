import { formOf } from '../apertium/forms.js'
import type { LexicalUnit, StreamItem } from '../apertium/stream.js'

/** A stretch of escaped text and the English words it stands for. */
export interface BoundSpan {
  readonly start: number
  readonly end: number
  readonly english: readonly number[]
}

/**
 * Binds words that were read from a text to the English words of the spans they lie in. What is bound stays with
 * a word through dictionary, transfer and reordering. Units come as surface and readings; blanks are kept.
 */
export function bindEnglish(items: readonly StreamItem[], spans: readonly BoundSpan[]): StreamItem[] {
  let position = 0
  return items.map((item) => {
    const start = position
    position += 'blank' in item ? item.blank.length : (item.parts[0]?.length ?? 0)
    if ('blank' in item) return item
    const english = spans
      .filter((span) => span.start < position && span.end > start)
      .flatMap((span) => span.english)
    return { ...item, bound: boundMark(english) }
  })
}

/** The English words that a unit stands for. */
export function englishOf({ bound }: LexicalUnit): number[] {
  return [...new Set([...bound.matchAll(/t:s:(\d+)/g)].map(([, place]) => Number(place)))]
}

/**
 * Where forms lie in the text that they were contracted into. Contraction changes short function words only,
 * so each other form is found a little further on.
 */
export function locateForms(
  units: readonly LexicalUnit[],
  text: string,
): (BoundSpan & { reading: string })[] {
  const spans: (BoundSpan & { reading: string })[] = []
  let position = 0
  for (const unit of units) {
    const [reading = '', marked = ''] = unit.parts
    const form = formOf(marked)
    const start = text.indexOf(form, position)
    if (form === '' || start < 0 || start - position > 12) continue
    position = start + form.length
    spans.push({ start, end: position, english: englishOf(unit), reading })
  }
  return spans
}

function boundMark(english: readonly number[]): string {
  return [...new Set(english)].map((place) => `t:s:${place}`).join('; ')
}
