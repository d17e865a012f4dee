import { useEffect, useLayoutEffect, useRef } from 'react'

/** A page that is gone to begins at its top; going back is left to the browser, which knows where one was. */
export function useScrollToTop(path: string): void {
  const lastPath = useRef(path)
  const isGoingBack = useRef(false)
  useEffect(() => {
    const note = () => {
      isGoingBack.current = true
    }
    // Before the router hears of it.
    window.addEventListener('popstate', note, { capture: true })
    return () => window.removeEventListener('popstate', note, { capture: true })
  }, [])
  useLayoutEffect(() => {
    if (path === lastPath.current) return
    lastPath.current = path
    if (!isGoingBack.current) window.scrollTo(0, 0)
    isGoingBack.current = false
  }, [path])
}
