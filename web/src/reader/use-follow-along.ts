import { useCallback, useEffect, useState, type RefObject } from 'react'
import { bringIntoView } from './bring-into-view'

/** Keys that scroll a page. */
const scrollingKeys = new Set(['PageUp', 'PageDown', 'Home', 'End', 'ArrowUp', 'ArrowDown'])

/**
 * Scrolls to the lit sentence whenever another one is spoken, until the reader scrolls somewhere else.
 * `spoken` names what is spoken; null means nothing.
 */
export function useFollowAlong(element: RefObject<HTMLElement | null>, spoken: string | null) {
  const [isFollowing, setFollowing] = useState(true)

  useEffect(() => {
    const leave = () => setFollowing(false)
    const leaveByKey = ({ key }: KeyboardEvent) => scrollingKeys.has(key) && leave()
    addEventListener('wheel', leave, { passive: true })
    addEventListener('touchmove', leave, { passive: true })
    addEventListener('keydown', leaveByKey)
    return () => {
      removeEventListener('wheel', leave)
      removeEventListener('touchmove', leave)
      removeEventListener('keydown', leaveByKey)
    }
  }, [])

  useEffect(() => {
    if (isFollowing && spoken !== null) bringIntoView(element.current)
  }, [element, isFollowing, spoken])

  return {
    /** Something is spoken, and the reader has scrolled away. */
    isAway: !isFollowing && spoken !== null,
    comeBack: useCallback(() => setFollowing(true), []),
  }
}
