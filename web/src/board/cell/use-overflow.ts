import { useEffect, useState, type RefObject } from 'react'

/** Whether the element holds more than it shows. */
export function useOverflow(element: RefObject<HTMLElement | null>): boolean {
  const [isOverflowing, setOverflowing] = useState(false)
  useEffect(() => {
    const { current } = element
    if (!current) return
    const measure = () => setOverflowing(current.scrollHeight > current.clientHeight + 1)
    const sizes = new ResizeObserver(measure)
    const contents = new MutationObserver(measure)
    sizes.observe(current)
    contents.observe(current, { childList: true, characterData: true, subtree: true })
    return () => {
      sizes.disconnect()
      contents.disconnect()
    }
  }, [element])
  return isOverflowing
}
