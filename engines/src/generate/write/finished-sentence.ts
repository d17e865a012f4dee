import { splitSentences, type Language, type WrittenSentence } from '@mega-pipeline/pipeline'

/**
 * The first sentence of a text that is still being written, as soon as it is certain that it has ended: the next one
 * has begun, or a line has. Before the sentence, line breaks mean that a paragraph begins with it.
 */
export function finishedSentence(text: string, language: Language): WrittenSentence | undefined {
  const body = text.trimStart()
  const line = body.split('\n', 1)[0] ?? ''
  const [sentence, next] = splitSentences(line, language)
  if (sentence === undefined || (next === undefined && line === body)) return undefined
  return { text: sentence.text, startsParagraph: beginsWithLineBreak(text) }
}

/** What there is of the first sentence, finished or not. */
export function openSentence(text: string, language: Language): WrittenSentence | undefined {
  const finished = finishedSentence(text, language)
  if (finished !== undefined) return finished
  const open = text.trim()
  return open === '' ? undefined : { text: open, startsParagraph: beginsWithLineBreak(text) }
}

function beginsWithLineBreak(text: string): boolean {
  return /^\s*\n/.test(text)
}
