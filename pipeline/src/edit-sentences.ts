import type { EditableSentence, Edits } from './edits.js'
import type { WrittenSentence } from './engine.js'
import type { Language } from './language.js'
import { splitSentences } from './sentences.js'

/** A cell as an edit finds it. */
export interface EditableCell {
  /** The engine's own sentences; null while one is not there yet. */
  readonly own: readonly (Omit<EditableSentence, 'text'> & { readonly text: string | null })[]
  readonly edits: Edits
  readonly emptyId: string
}

/** The sentences of a cell from one through another, by their ids. */
export interface SentenceRange {
  readonly from: string
  readonly through: string
}

/** A sentence as it stands, with the sentence of the engine's whose place it takes. */
interface PlacedSentence {
  readonly id: string
  readonly ownId: string
  readonly text: string | null
  readonly startsParagraph: boolean
}

/** The text of some sentences of a cell, as one sees and edits it; null when one of them is not there. */
export function textOfRange(cell: EditableCell, range: SentenceRange): string | null {
  const found = findRange(placed(cell), range)
  if (!found || found.some(({ text }) => text === null)) return null
  return found.map(({ text }) => text).join(' ')
}

/**
 * The cell's edits after a new text was put in the place of some of its sentences: more sentences, fewer, or none.
 * Besides the language's rules, a line break begins a sentence and a blank line a paragraph. All other sentences stay
 * as they are, and so does all that depends on them.
 */
export function editSentences(
  cell: EditableCell,
  range: SentenceRange,
  text: string,
  language: Language,
): Edits {
  const before = placed(cell)
  const replaced = findRange(before, range)
  const first = replaced?.[0]
  if (!replaced || !first)
    throw new Error(`The cell has no sentences from ${range.from} to ${range.through}.`)
  const written = splitLines(text, language).map((sentence, index) => ({
    ...sentence,
    id: '',
    ownId: first.ownId,
    startsParagraph: index === 0 ? first.startsParagraph : sentence.startsParagraph,
  }))
  const start = before.indexOf(first)
  const next = before[start + replaced.length]
  // A paragraph does not end because its first sentence goes.
  const inherits = written.length === 0 && first.startsParagraph && next && next.text !== null
  const rest = before.slice(start + replaced.length)
  const after = [
    ...before.slice(0, start),
    ...written,
    ...(inherits ? [{ ...next, startsParagraph: true }, ...rest.slice(1)] : rest),
  ]
  const touched = new Set([...replaced, ...(inherits ? [next] : [])].map(({ ownId }) => ownId))
  return editsOf(cell, after, touched)
}

function editsOf(cell: EditableCell, after: readonly PlacedSentence[], touched: ReadonlySet<string>): Edits {
  const edits: Record<string, readonly WrittenSentence[]> = { ...cell.edits }
  for (const ownId of touched) {
    const now = after.filter((sentence) => sentence.ownId === ownId).map(plain)
    const own = cell.own.find(({ id }) => id === ownId)
    const isAsMade =
      own && now.length === 1 && now[0]?.text === own.text && now[0].startsParagraph === own.startsParagraph
    if (isAsMade) delete edits[ownId]
    else edits[ownId] = now
  }
  return edits
}

function placed({ own, edits, emptyId }: EditableCell): PlacedSentence[] {
  const written = (ownId: string): PlacedSentence[] | undefined =>
    edits[ownId]?.map((sentence, index) => ({ ...sentence, id: `${ownId}.${index}`, ownId }))
  if (own.length === 0) return written(emptyId) ?? []
  return own.flatMap(
    ({ id, text, startsParagraph }) => written(id) ?? [{ id, ownId: id, text, startsParagraph }],
  )
}

function findRange(sentences: readonly PlacedSentence[], range: SentenceRange): PlacedSentence[] | null {
  const start = sentences.findIndex(({ id }) => id === range.from)
  const end = sentences.findIndex(({ id }) => id === range.through)
  return start === -1 || end < start ? null : sentences.slice(start, end + 1)
}

function splitLines(text: string, language: Language): WrittenSentence[] {
  return text.split(/\n\s*\n/).flatMap((paragraph) =>
    paragraph
      .split('\n')
      .flatMap((line) => splitSentences(line, language))
      .map((sentence, index) => ({ ...sentence, startsParagraph: index === 0 })),
  )
}

function plain({ text, startsParagraph }: PlacedSentence): WrittenSentence {
  return { text: text ?? '', startsParagraph }
}
