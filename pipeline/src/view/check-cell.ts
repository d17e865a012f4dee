import { isNarration } from '../stage.js'
import { countWords } from '../words.js'
import type { CellCheck, CellView } from './schemas.js'

/** A cell before it is checked. */
export type UncheckedCell = Omit<CellView, 'checks'>

/** The bounds of what counts as good; a share of 1 is exactly what was asked for. */
const good = {
  /** Words of a text, as a share of those asked for: what the language model is held to. */
  length: { from: 0.8, to: 1.2 },
  /** Characters of a translation for each of its source: beyond these something is lost, or was said twice. */
  proportion: { from: 0.6, to: 1.7 },
  /** Words a minute: from slow reading aloud to the quickest that is still easily followed. */
  pace: { from: 100, to: 220 },
}

/**
 * What figures alone tell about a finished cell, so that answers can be compared at a glance. Whether it says the right
 * thing they do not tell.
 */
export function checkCell(cell: UncheckedCell, source: string | null, words: number): CellCheck[] {
  const { stage, text, audio } = cell
  if (cell.status !== 'done' || text === null) return []
  if (stage === 'generate') return [within('length', countWords(text) / words)]
  if (isNarration(stage) && audio?.seconds) return [within('pace', (countWords(text) * 60) / audio.seconds)]
  if (stage === 'translate' && source !== null)
    return [within('proportion', text.length / source.length), ...numbersKept(text, source)]
  return []
}

function within(name: keyof typeof good, value: number): CellCheck {
  return { name, value, isGood: value >= good[name].from && value <= good[name].to }
}

/** How many of the numbers of the source stand in its translation too, as a share; no check where there are none. */
function numbersKept(text: string, source: string): CellCheck[] {
  const wanted = numbersIn(source)
  if (wanted.length === 0) return []
  const found = new Set(numbersIn(text))
  const kept = wanted.filter((number) => found.has(number)).length / wanted.length
  return [{ name: 'numbers', value: kept, isGood: kept === 1 }]
}

/** Numbers by their digits, however a language groups them: `1,500` and `1 500` are the same. */
function numbersIn(text: string): string[] {
  return (text.match(/\d(?:[\d.,'\u00A0\u202F]|\x20(?=\d{3}(?!\d)))*/g) ?? []).map((number) =>
    number.replaceAll(/\D/g, ''),
  )
}
