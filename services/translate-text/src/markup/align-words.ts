import type { AlignedTranslation } from '@mega-pipeline/engines/translate'

/** A stretch of a text: from the character `start` up to and without `end`. */
export interface TextSpan {
  readonly start: number
  readonly end: number
}

/** A sentence, its translation, and which of their words belong together. */
export interface Alignment {
  readonly source: string
  readonly target: string
  readonly sourceWords: readonly TextSpan[]
  readonly targetWords: readonly TextSpan[]
  /** For each word of the target, the places of the words of the source that it stands for. */
  readonly links: readonly (readonly number[])[]
  /** Whether the links are the engine's own. */
  readonly isKnown: boolean
}

/**
 * The alignment of a translation: the engine's own where it knows it and no word was added since; otherwise by place, as
 * if the words had kept their order.
 */
export function alignWords(
  source: string,
  translation: Pick<AlignedTranslation, 'text' | 'words'>,
): Alignment {
  const target = translation.text
  const sourceWords = wordSpans(source)
  const targetWords = wordSpans(target)
  const known = translation.words ?? []
  const isKnown = known.map(({ text }) => text).join(' ') === target && known.length === targetWords.length
  const links = isKnown
    ? known.map(({ sources }) => sources)
    : targetWords.map((_, index) => linksByPlace(index, targetWords.length, sourceWords.length))
  return { source, target, sourceWords, targetWords, links, isKnown }
}

function linksByPlace(index: number, targets: number, sources: number): number[] {
  const first = Math.floor((index * sources) / targets)
  const last = Math.max(first + 1, Math.ceil(((index + 1) * sources) / targets))
  return Array.from({ length: last - first }, (_, step) => first + step)
}

function wordSpans(text: string): TextSpan[] {
  return [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }))
}
