/** A word of a translation, with the words of the source that it stands for. */
export interface AlignedWord {
  /** As written, with the punctuation that clings to it. */
  readonly text: string
  /** Places in the list of the source's words. */
  readonly sources: readonly number[]
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const unescapes: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&nbsp;': ' ',
}

/**
 * Every word of a sentence in an element of its own: Bergamot then puts each element around the words that
 * translate it, which tells the alignment that its JavaScript interface does not give otherwise.
 */
export function markWords(sentence: string): string {
  return wordsOf(sentence)
    .map((word, index) => `<i id="${index}">${escapeHtml(word)}</i>`)
    .join(' ')
}

/** The words of a sentence, cut at spaces, with the punctuation that clings to them. */
export function wordsOf(sentence: string): string[] {
  return sentence.split(/\s+/).filter((word) => word !== '')
}

/** The translation of marked words, cut at spaces. */
export function readMarkedWords(html: string): AlignedWord[] {
  const words: AlignedWord[] = []
  let text = ''
  let seen = new Set<number>()
  let current: number | undefined
  const finish = (): void => {
    if (text !== '') words.push({ text, sources: [...seen] })
    text = ''
    seen = new Set()
  }
  for (const [, id, close, space, other] of html.matchAll(/<i id="(\d+)">|(<\/i>)|(\s+)|([^<\s]+)/g)) {
    if (id !== undefined) current = Number(id)
    else if (close !== undefined) current = undefined
    else if (space !== undefined) finish()
    else if (other !== undefined) {
      text += unescapeHtml(other)
      if (current !== undefined && /[\p{L}\p{N}]/u.test(other)) seen.add(current)
    }
  }
  finish()
  return words
}

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => escapes[character] ?? character)
}

function unescapeHtml(text: string): string {
  return text.replaceAll(/&[a-z]+;/g, (entity) => unescapes[entity] ?? entity)
}
