/** Gives the keys to a sentence of the text in an element, once the page shows what was just done. */
export function focusSentence(elementId: string, place: number): void {
  setTimeout(() => {
    const text = document.getElementById(elementId)
    const sentences = text?.querySelectorAll<HTMLElement>('[data-sentence]') ?? []
    sentences[Math.min(place, sentences.length - 1)]?.focus()
  })
}
