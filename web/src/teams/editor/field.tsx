import { useId, type ReactNode } from 'react'
import styles from '../teams.module.css'

interface FieldProps {
  readonly label: string
  readonly advice?: string
  /** The control, given what ties it to its label and to the advice. */
  readonly children: (ties: { id: string; 'aria-describedby': string | undefined }) => ReactNode
}

/** A control of the editor with its label, and advice below it. */
export function Field({ label, advice, children }: FieldProps) {
  const id = useId()
  const adviceId = `${id}-advice`
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': advice === undefined ? undefined : adviceId })}
      {advice !== undefined && (
        <p id={adviceId} className={styles.advice}>
          {advice}
        </p>
      )}
    </div>
  )
}
