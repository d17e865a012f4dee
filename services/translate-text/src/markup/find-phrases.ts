import type { TranslateSentence } from '../text/translate-sentence.js'
import type { Alignment, TextSpan } from './align-words.js'
import type { FlowElement } from './nest-items.js'
import { nearestMatch } from './nearest-match.js'

/**
 * Where the contents of elements stand in a translation whose alignment is not known: each content is translated by
 * itself and looked for. What is not found is left out.
 */
export async function findPhrases(
  elements: readonly FlowElement[],
  alignment: Alignment,
  translate: TranslateSentence,
): Promise<ReadonlyMap<FlowElement, TextSpan>> {
  const found = new Map<FlowElement, TextSpan>()
  if (alignment.isKnown) return found
  const { source, target } = alignment
  for (const element of elements) {
    const content = source.slice(element.start, element.end).trim()
    const isPart = content !== '' && content.length < source.length && !element.isFixed
    const wanted = (element.start / source.length) * target.length
    const span = isPart ? await findPhrase(content, target, wanted, translate) : undefined
    if (span) found.set(element, span)
    for (const [child, place] of await findPhrases(element.children, alignment, translate))
      found.set(child, place)
  }
  return found
}

async function findPhrase(
  content: string,
  target: string,
  wanted: number,
  translate: TranslateSentence,
): Promise<TextSpan | undefined> {
  // A phrase that nothing can be made of is not found; the sentence has its translation.
  const { text } = await translate(content).catch(() => ({ text: '' }))
  const words = text.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
  return words === '' ? undefined : nearestMatch(words, target, wanted, 'words')
}
