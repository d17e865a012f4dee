import { useId, type ReactNode } from 'react'
import { Icon } from '../../controls/icon'
import styles from './choices.module.css'

interface Chip {
  readonly value: string
  readonly label: ReactNode
}

interface ChipsProps {
  readonly legend: string
  readonly chips: readonly Chip[]
  readonly chosen: readonly string[]
  /** Whether several can be chosen at once; else one always is. */
  readonly areSeveral: boolean
  /** Said when nothing is chosen. */
  readonly missing?: string
  readonly onChoose: (chosen: readonly string[]) => void
}

/** A few things to choose from, each in sight; those that are chosen in the order in which they were. */
export function Chips({ legend, chips, chosen, areSeveral, missing, onChoose }: ChipsProps) {
  const id = useId()
  const isMissing = chosen.length === 0 && missing !== undefined
  const change = (value: string, isOn: boolean): readonly string[] => {
    if (!areSeveral) return [value]
    const others = chosen.filter((one) => one !== value)
    return isOn ? [...others, value] : others
  }
  return (
    <fieldset className={styles.chips} aria-describedby={isMissing ? id : undefined}>
      <legend className={styles.label}>{legend}</legend>
      {chips.map(({ value, label }) => (
        <label key={value} className={styles.chip}>
          <input
            type={areSeveral ? 'checkbox' : 'radio'}
            name={areSeveral ? undefined : id}
            className="visually-hidden"
            checked={chosen.includes(value)}
            onChange={({ currentTarget }) => onChoose(change(value, currentTarget.checked))}
          />
          <Icon name="check" />
          {label}
        </label>
      ))}
      {isMissing && (
        <p id={id} className={styles.missing}>
          {missing}
        </p>
      )}
    </fieldset>
  )
}
