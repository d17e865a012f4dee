import type { LexicalUnit, StreamItem } from '../apertium/stream.js'

/** "há" becomes both "hi ha" and "fa" before a time: the second is enough. Units come as Catalan readings. */
export function sayAgoOnce(items: readonly StreamItem[]): StreamItem[] {
  return items.flatMap((item, place): readonly StreamItem[] => {
    const next = items[place + 1]
    const before = items[place - 1]
    if (isReading(item, 'hi ha<') && isReading(next, 'fer<')) return []
    return isReading(item, 'fer<') && isReading(before, 'hi ha<')
      ? [{ ...item, bound: before.bound }]
      : [item]
  })
}

function isReading(item: StreamItem | undefined, start: string): item is LexicalUnit {
  return item !== undefined && !('blank' in item) && item.parts[0]?.startsWith(start) === true
}
