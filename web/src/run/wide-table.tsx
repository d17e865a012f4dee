import type { ReactNode } from 'react'
import styles from './run.module.css'

/** A table that is moved sideways where it does not fit, by the arrow keys as well. */
export function WideTable({ label, children }: { label: string; children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles.scroll} tabIndex={0} aria-label={label}>
      <table className={styles.table}>{children}</table>
    </section>
  )
}
