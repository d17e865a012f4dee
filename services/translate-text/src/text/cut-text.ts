import { hasWords } from '@mega-pipeline/engines/translate'
import { cutSentences, type Language } from '@mega-pipeline/pipeline'

/** A stretch of a text: something to translate, or what stands between and stays as it is. */
export interface TextPiece {
  readonly text: string
  readonly isSentence: boolean
}

/** Longer "sentences" are cut between words: engines take 128 tokens at once, and checks take time that grows faster. */
const LONGEST_SENTENCE = 600

/** Every line break that Unicode knows (UAX #14), and runs of them. */
const lineBreaks = /((?:\r\n|[\n\v\f\r\u0085\u2028\u2029])+)/u

/** Cuts a text into sentences and what stands between; line breaks end a sentence. Joined, the pieces are the text. */
export function cutText(text: string, language: Language): TextPiece[] {
  return text
    .split(lineBreaks)
    .flatMap((line, index) => (index % 2 === 0 ? cutLine(line, language) : [kept(line)]))
}

/** As {@link cutText}, for text whose line breaks are white space like any other, such as HTML's. */
export function cutLine(line: string, language: Language): TextPiece[] {
  return cutSentences(line, language).flatMap(cutLongSentence).flatMap(withoutMargins)
}

function cutLongSentence(sentence: string): string[] {
  const parts: string[] = []
  let rest = sentence
  while (rest.length > LONGEST_SENTENCE) {
    const head = rest.slice(0, LONGEST_SENTENCE)
    const end = endOf(head, /.*[,;:–—]\s/su) ?? endOf(head, /.*\s/su) ?? withoutHalfCharacter(head).length
    parts.push(rest.slice(0, end))
    rest = rest.slice(end)
  }
  return [...parts, rest]
}

function endOf(text: string, pattern: RegExp): number | undefined {
  return pattern.exec(text)?.[0].length
}

function withoutHalfCharacter(text: string): string {
  return text.replace(/[\uD800-\uDBFF]$/, '')
}

function withoutMargins(sentence: string): TextPiece[] {
  if (!hasWords(sentence)) return [kept(sentence)]
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(sentence) ?? []
  return [kept(before), { text: words, isSentence: true }, kept(after)].filter(({ text }) => text !== '')
}

function kept(text: string): TextPiece {
  return { text, isSentence: false }
}
