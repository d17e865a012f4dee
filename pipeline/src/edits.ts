import { diffArrays } from 'diff'
import type { WrittenSentence } from './engine.js'
import type { Language } from './language.js'
import { splitSentences } from './sentences.js'

/** A sentence of a cell as its engine made it, with the id that an edit names it by. */
export interface EditableSentence extends WrittenSentence {
  readonly id: string
}

/** What people wrote in the place of an engine's sentences, by the id of the sentence: several sentences, or none. */
export type Edits = Readonly<Record<string, readonly WrittenSentence[]>>

/**
 * The sentences of a cell with its edits in their places.
 * `emptyId` names the place where text goes in a cell that has no sentences, e.g. after a recording without speech.
 */
export function applyEdits<Sentence extends { readonly id: string }>(
  own: readonly Sentence[],
  edits: Edits,
  emptyId: string,
): (Sentence | EditableSentence)[] {
  if (own.length === 0) return written(emptyId, edits[emptyId] ?? [])
  return own.flatMap<Sentence | EditableSentence>((sentence) => {
    const edit = edits[sentence.id]
    return edit === undefined ? [sentence] : written(sentence.id, edit)
  })
}

function written(id: string, sentences: readonly WrittenSentence[]): EditableSentence[] {
  return sentences.map((sentence, index) => ({ ...sentence, id: `${id}.${index}` }))
}

/**
 * The edits that turn a cell's own sentences into the given text and touch as few of them as can be:
 * a sentence that stayed is not edited, so nothing that depends on it is done again.
 */
export function editsForText(
  own: readonly EditableSentence[],
  text: string,
  emptyId: string,
  language: Language,
): Edits {
  const wanted = splitSentences(text, language)
  if (own.length === 0) return wanted.length === 0 ? {} : { [emptyId]: wanted }
  const edits: Record<string, WrittenSentence[]> = {}
  let place = 0
  for (const change of diffArrays<WrittenSentence>([...own], wanted, { comparator: isSameSentence })) {
    if (change.removed) {
      for (const { id } of own.slice(place, place + change.value.length)) edits[id] = []
    }
    if (change.added) addAt(place, change.value)
    else place += change.value.length
  }
  return edits

  /** New sentences go with the sentence before them, or before the first one. */
  function addAt(index: number, sentences: readonly WrittenSentence[]): void {
    const before = own[index - 1]
    const first = own[0]
    if (before) edits[before.id] = [...(edits[before.id] ?? [plain(before)]), ...sentences]
    else if (first) edits[first.id] = [...sentences, ...(edits[first.id] ?? [plain(first)])]
  }
}

function isSameSentence(a: WrittenSentence, b: WrittenSentence): boolean {
  return a.text === b.text && a.startsParagraph === b.startsParagraph
}

function plain({ text, startsParagraph }: WrittenSentence): WrittenSentence {
  return { text, startsParagraph }
}
