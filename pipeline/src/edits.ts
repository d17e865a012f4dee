import { diffArrays } from 'diff'
import type { WrittenSentence } from './engine.js'
import type { Language } from './language.js'
import { splitSentences } from './sentences.js'

/** A sentence of a cell as its engine made it, with the id that an edit names it by. */
export interface EditableSentence extends WrittenSentence, SentenceOrigin {
  readonly id: string
}

/** Where a sentence comes from: what is written in its place comes from there too. */
interface SentenceOrigin {
  /** The sentence of the generated text that it says in another language. */
  readonly sourceId?: string
  /** When it is said in the recording, in seconds. */
  readonly startSeconds?: number
  readonly endSeconds?: number
}

/** Where a sentence stands in its cell, whatever is written there and whoever wrote it. */
export interface Placed {
  readonly place: string
}

/** What people wrote in the place of an engine's sentences, by the id of the sentence: several sentences, or none. */
export type Edits = Readonly<Record<string, readonly WrittenSentence[]>>

/**
 * The sentences of a cell with its edits in their places.
 * `emptyId` names the place where text goes in a cell that has no sentences, e.g. after a recording without speech.
 */
export function applyEdits<Sentence extends Placed & SentenceOrigin & { readonly id: string }>(
  own: readonly Sentence[],
  edits: Edits,
  emptyId: string,
): (Sentence | (EditableSentence & Placed))[] {
  if (own.length === 0) return written({ id: emptyId, place: emptyId }, edits[emptyId] ?? [])
  return own.flatMap<Sentence | (EditableSentence & Placed)>((sentence) => {
    const edit = edits[sentence.id]
    return edit === undefined ? [sentence] : written(sentence, edit)
  })
}

/** The first sentence takes the place of the one that it was written for; the others have places of their own. */
function written(
  { id, place, sourceId, startSeconds, endSeconds }: Placed & SentenceOrigin & { readonly id: string },
  sentences: readonly WrittenSentence[],
): (EditableSentence & Placed)[] {
  const origin: SentenceOrigin = {
    ...(sourceId !== undefined && { sourceId }),
    ...(startSeconds !== undefined && { startSeconds }),
    ...(endSeconds !== undefined && { endSeconds }),
  }
  return sentences.map((sentence, index) => ({
    ...sentence,
    ...origin,
    id: `${id}.${index}`,
    place: index === 0 ? place : `${place}.${index}`,
  }))
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
