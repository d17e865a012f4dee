import { classNames } from '../controls/class-names'
import { useTexts } from '../texts/use-texts'
import styles from './run.module.css'

/** What the drawings of the timeline stand for. */
export function TimelineLegend() {
  const { run } = useTexts().texts
  return (
    <div className={styles.legend}>
      <ul>
        {(['waiting', 'working', 'failed', 'reused'] as const).map((kind) => (
          <li key={kind}>
            <span className={classNames(styles.sample, styles[`${kind}Sample`])} aria-hidden="true" />
            {run.legend[kind]}
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>{run.advice}</p>
    </div>
  )
}
