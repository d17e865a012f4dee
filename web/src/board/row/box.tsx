import type { ReactNode } from 'react'
import { useTexts } from '../../texts/use-texts'
import styles from './row.module.css'

/** A cell of the table; on a narrow screen, where the table's head is not shown, with its column's title. */
export function Box({ title, children }: { title: string; children: ReactNode }) {
  return (
    <td className={styles.box}>
      <p className={styles.title} aria-hidden="true">
        {title}
      </p>
      {children}
    </td>
  )
}

interface LineProps {
  readonly language: string
  /** On a narrow screen a language's text and narration follow each other. */
  readonly place: number
  readonly title: string
  readonly children: ReactNode
}

/** One language's part of a box. */
export function Line({ language, place, title, children }: LineProps) {
  const { formats } = useTexts()
  return (
    <div className={styles.line} style={{ '--place': place }}>
      <p className={styles.title} aria-hidden="true">
        {title}
      </p>
      <p className={styles.language}>{formats.languageTitle(language)}</p>
      {children}
    </div>
  )
}
