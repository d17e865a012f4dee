import type { StreamItem } from './stream.js'

/** A generated form without the marks for contraction, unknown words and failed generation. */
export function formOf(marked: string): string {
  const plain = marked.replace(/^[*#@]/, '').replaceAll('~', '')
  return isMarked(marked) ? plain.replace(/\\?<.*$/s, '') : plain
}

/** Forms as text that is ready to be contracted; `write` says what becomes of words that could not be generated. */
export function textOfForms(items: readonly StreamItem[], write: (form: string) => string): string {
  return items
    .map((item) => {
      if ('blank' in item) return item.blank
      const form = item.parts[1] ?? ''
      return isMarked(form) ? write(formOf(form)) : form
    })
    .join('')
}

/** Ends the sentence for the taggers; taken away again by {@link finishText}. */
export const sentenceEnd = '.[]'

export function finishText(text: string): string {
  return text
    .replace(/\.?\[\]\s*$/, '')
    .replaceAll(/\\(.)/gs, '$1')
    .replaceAll(/ {2,}/g, ' ')
    .trim()
}

function isMarked(form: string): boolean {
  return /^[*#@]/.test(form)
}
