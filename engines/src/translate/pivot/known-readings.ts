import type { StreamItem } from '../apertium/stream.js'
import { bindEnglish, type BoundSpan } from './word-binding.js'

/**
 * Where the reading that a form was generated from is among the readings of that form, no other one comes into
 * question: what is read again was written by us. Units come as surface and all readings.
 */
export function preferKnown(
  items: readonly StreamItem[],
  spans: readonly (BoundSpan & { reading: string })[],
): StreamItem[] {
  const starts = new Map(spans.map((span) => [span.start, span]))
  let position = 0
  return bindEnglish(items, spans).map((item) => {
    const start = position
    if ('blank' in item) {
      position += item.blank.length
      return item
    }
    const [surface = '', ...readings] = item.parts
    position += surface.length
    const span = starts.get(start)
    if (span?.end !== position) return item
    const known = readings.find((reading) => reading.toLowerCase() === span.reading.toLowerCase())
    return known === undefined ? item : { ...item, parts: [surface, known] }
  })
}
