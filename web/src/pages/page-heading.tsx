import { useEffect, useRef } from 'react'
import { classNames } from '../controls/class-names'
import styles from './pages.module.css'
import { productName } from './product-name'

interface PageHeadingProps {
  /** What the page is: in its heading and in the title of the window. */
  readonly title: string
  /** For a page that needs no heading to look at; screen readers have it all the same. */
  readonly isHidden?: boolean
}

/** The page whose heading was shown last; at first the one that the window was opened with. */
let shownPath = location.pathname

/** The heading of a page. It takes the focus when the page was come to from another one, so that it is read out. */
export function PageHeading({ title, isHidden = false }: PageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · ${productName}`
  }, [title])
  useEffect(() => {
    if (shownPath === location.pathname) return
    shownPath = location.pathname
    heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <h1 ref={heading} tabIndex={-1} className={classNames(styles.heading, isHidden && 'visually-hidden')}>
      {title}
    </h1>
  )
}
