import type { Alignment, TextSpan } from './align-words.js'
import { nearestMatch } from './nearest-match.js'
import type { FlowElement } from './nest-items.js'

/**
 * Where an element of the source belongs in the translation, inside of what its parent holds.
 * @param phrases elements whose place is known already
 */
export function targetSpan(
  element: FlowElement,
  alignment: Alignment,
  phrases: ReadonlyMap<FlowElement, TextSpan>,
  within: TextSpan,
): TextSpan {
  const { start, end } = wholeSpan(element, alignment, phrases)
  return { start: clamp(start, within), end: clamp(end, within) }
}

/** An element reaches as far as what is fixed in it, whose place is certain. */
function wholeSpan(
  element: FlowElement,
  alignment: Alignment,
  phrases: ReadonlyMap<FlowElement, TextSpan>,
): TextSpan {
  if (element.isFixed) return fixedSpan(element, alignment)
  const own = phrases.get(element) ?? contentSpan(element, alignment)
  const spans = [own, ...fixedWithin(element).map((fixed) => fixedSpan(fixed, alignment))]
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  }
}

function fixedWithin({ children }: FlowElement): FlowElement[] {
  return children.flatMap((child) => (child.isFixed ? [child] : fixedWithin(child)))
}

/** From the first to the last word that translates the content; nothing but a place when no word does. */
function contentSpan(element: FlowElement, alignment: Alignment): TextSpan {
  const { source, target, targetWords } = alignment
  const linked = element.start === element.end ? [] : linkedWords(element, alignment)
  const found = linked.map((index) => targetWords[index])
  const [first] = found
  const last = found.at(-1)
  if (!first || !last) return placeOf(element.start, alignment)
  // Marks cling to words: they go into the element only where they were in it.
  const content = source.slice(element.start, element.end).trim()
  const opening = /^[^\p{L}\p{N}]*/u.exec(target.slice(first.start, first.end))?.[0].length ?? 0
  const closing = /[^\p{L}\p{N}]*$/u.exec(target.slice(last.start, last.end))?.[0].length ?? 0
  const start = first.start + (/^[\p{L}\p{N}]/u.test(content) ? opening : 0)
  const end = last.end - (/[\p{L}\p{N}]$/u.test(content) ? closing : 0)
  return {
    start: element.start === 0 ? 0 : start,
    end: element.end >= source.length ? target.length : end,
  }
}

/** Something fixed takes the place of its own words, kept or translated, and stands between words otherwise. */
function fixedSpan(element: FlowElement, alignment: Alignment): TextSpan {
  const place = placeOf(element.start, alignment)
  const words = alignment.source.slice(element.start, element.end)
  if (words === '') return place
  const kept = nearestMatch(words, alignment.target, place.start, 'letters')
  if (kept) return kept
  const linked = linkedWords(element, alignment)
  const [first = 0] = linked
  const areTogether = linked.length > 0 && linked.every((index, step) => index === first + step)
  return alignment.isKnown && areTogether ? contentSpan(element, alignment) : place
}

/** The words of the translation that stand for those of an element. */
function linkedWords({ start, end }: TextSpan, { sourceWords, links }: Alignment): number[] {
  const isWanted = (link: number): boolean => {
    const word = sourceWords[link]
    return word !== undefined && word.start < end && word.end > start
  }
  return links.flatMap((of, index) => (of.some(isWanted) ? [index] : []))
}

/** A place between two words of the translation, for what has no words of its own. */
function placeOf(position: number, alignment: Alignment): TextSpan {
  const { source, sourceWords, targetWords, links, target } = alignment
  const next = sourceWords.findIndex(({ start }) => start >= position)
  const word = targetWords.find((_, index) => links[index]?.includes(next) ?? false)
  const between = position >= source.length ? target.length : (word?.start ?? target.length)
  const place = position === 0 ? 0 : between
  return { start: place, end: place }
}

function clamp(position: number, { start, end }: TextSpan): number {
  return Math.min(Math.max(position, start), end)
}
