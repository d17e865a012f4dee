/** A ref that gives its element the focus when it appears in the place of what had it before. */
export function focusOnAppear(element: HTMLElement | null): void {
  element?.focus()
}
