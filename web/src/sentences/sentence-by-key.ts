import type { KeyboardEvent } from 'react'

/** The sentence that an arrow key, Home or End leads to from the one that has the focus. */
export function sentenceByKey({ key, currentTarget }: KeyboardEvent<HTMLElement>): HTMLElement | null {
  const text = currentTarget.closest('[data-sentences]')
  const sentences = [...(text?.querySelectorAll<HTMLElement>('[data-sentence]') ?? [])]
  const place = sentences.indexOf(currentTarget)
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return sentences[place + 1] ?? null
    case 'ArrowLeft':
    case 'ArrowUp':
      return sentences[place - 1] ?? null
    case 'Home':
      return sentences[0] ?? null
    case 'End':
      return sentences.at(-1) ?? null
    default:
      return null
  }
}
