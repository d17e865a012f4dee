import type { CellCheck } from '@mega-pipeline/pipeline'
import { Icon } from '../controls/icon'
import { useTexts } from '../texts/use-texts'
import styles from './compare.module.css'

/** What figures tell about an answer; one that is not as usual stands out, and says so. */
export function CheckBadges({ checks }: { checks: readonly CellCheck[] }) {
  const { texts, formats } = useTexts()
  const { check, unusual } = texts.compare
  const shown = ({ name, value }: CellCheck) =>
    check[name](name === 'pace' ? formats.count(Math.round(value)) : formats.percent(value))
  if (checks.length === 0) return null
  return (
    <ul className={styles.checks}>
      {checks.map((one) => (
        <li key={one.name} className={one.isGood ? styles.check : styles.doubtful}>
          <Icon name={one.isGood ? 'check' : 'warning'} />
          {shown(one)}
          {!one.isGood && <span className="visually-hidden">, {unusual}</span>}
        </li>
      ))}
    </ul>
  )
}
