import { unitsOf, type StreamItem } from '../apertium/stream.js'

/**
 * "se cometer": after "se" and its like what looks like an infinitive is the future subjunctive, for which French has
 * the present. Units come as surface and all readings.
 */
export function futureSubjunctive(items: readonly StreamItem[]): StreamItem[] {
  const units = unitsOf(items)
  return items.map((item) => {
    if ('blank' in item) return item
    const [surface = '', ...readings] = item.parts
    const before = units[units.indexOf(item) - 1]?.parts[0] ?? ''
    const subjunctive = readings.find((reading) => reading.includes('<fts><p3>'))
    if (subjunctive === undefined || !/^(?:se|quando|enquanto|quem)$/i.test(before)) return item
    return { ...item, parts: [surface, subjunctive.replace('<fts>', '<pri>')] }
  })
}
