import styles from './find.module.css'

interface FilterChoiceProps {
  readonly label: string
  /** What stands for no choice. */
  readonly all: string
  readonly value: string | undefined
  /** Values with their words. */
  readonly choices: readonly (readonly [value: string, words: string])[]
  readonly onChange: (value: string) => void
}

/** One filter. It is not shown when there is nothing to choose between. */
export function FilterChoice({ label, all, value, choices, onChange }: FilterChoiceProps) {
  const isKnown = value === undefined || choices.some(([choice]) => choice === value)
  if (choices.length < 2 && value === undefined) return null
  return (
    <select
      className={styles.choice}
      aria-label={label}
      value={value ?? ''}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    >
      <option value="">{all}</option>
      {!isKnown && <option value={value}>{value}</option>}
      {choices.map(([choice, words]) => (
        <option key={choice} value={choice}>
          {words}
        </option>
      ))}
    </select>
  )
}
