/** Pixels that the head of the columns and the player cover, and a line more. */
const covered = { top: 160, bottom: 180 }

/** Scrolls to the lit sentence in the element if it is not well in sight. */
export function bringIntoView(element: HTMLElement | null): void {
  const lit = [...(element?.querySelectorAll('[data-sentence][aria-current=true]') ?? [])].find(
    (sentence) => sentence.getClientRects().length > 0,
  )
  if (!lit) return
  const { top, bottom } = lit.getBoundingClientRect()
  if (top >= covered.top && bottom <= innerHeight - covered.bottom) return
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
  lit.scrollIntoView({ block: 'center', behavior: isCalm ? 'instant' : 'smooth' })
}
