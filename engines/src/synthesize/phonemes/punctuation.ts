/** A stretch of words, or the punctuation between two of them, white space included. */
export interface TextPart {
  readonly kind: 'words' | 'punctuation'
  readonly text: string
}

/** Marks that Kokoro was trained to hear as pauses and tunes; the plain ones only where no letter or digit follows. */
const punctuation = /\s*(?:[;:,.!?]+(?=[\s"”)]|$)|[…—“”"()])+\s*/gu

/** Parts words from punctuation: eSpeak NG reads the words, and the punctuation goes to the voice as it is. */
export function partPunctuation(text: string): TextPart[] {
  const parts: TextPart[] = []
  let end = 0
  for (const match of text.matchAll(punctuation)) {
    parts.push({ kind: 'words', text: text.slice(end, match.index) })
    parts.push({ kind: 'punctuation', text: match[0].replace(/\s+/gu, ' ') })
    end = match.index + match[0].length
  }
  parts.push({ kind: 'words', text: text.slice(end) })
  return parts.filter((part) => part.text.trim() !== '')
}
