import { partOfSpeech } from '../apertium/reading.js'
import type { StreamItem } from '../apertium/stream.js'

/** How far behind its auxiliary a verb may stand, in items of the stream. */
const REACH = 4

/**
 * "está movendo" is "moves", since French has no common progressive form, and "costumava contar" is "contava", since
 * the imperfect says the habit alone. Units come as surface and reading.
 */
export function plainTenses(items: readonly StreamItem[]): StreamItem[] {
  const simple = withoutAuxiliary(items, /^estar<vblex>((?:<[^>]+>)+)$/i, '<ger>')
  return withoutAuxiliary(simple, /^costumar<vblex>(<pii>(?:<[^>]+>)+)$/i, '<inf>')
}

/** Gives a verb that stands in `form` the tense and person of the auxiliary before it, which goes. */
function withoutAuxiliary(items: readonly StreamItem[], auxiliary: RegExp, form: string): StreamItem[] {
  const changed = [...items]
  for (const [place, item] of items.entries()) {
    const tense = 'blank' in item ? undefined : auxiliary.exec(item.parts[1] ?? '')?.[1]
    if (tense === undefined) continue
    for (let ahead = place + 1; ahead <= Math.min(place + REACH, items.length - 1); ahead++) {
      const other = items[ahead]
      if (other === undefined || 'blank' in other) continue
      const reading = other.parts[1] ?? ''
      if (partOfSpeech(reading) === 'vblex' && reading.includes(form)) {
        changed[place] = { blank: '' }
        changed[ahead] = { ...other, parts: [other.parts[0] ?? '', reading.replace(form, tense)] }
        break
      }
      if (!['prn', 'adv'].includes(partOfSpeech(reading))) break
    }
  }
  return changed
}
