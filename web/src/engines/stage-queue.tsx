import type { StageView } from '@mega-pipeline/pipeline'
import { useTexts } from '../texts/use-texts'
import styles from './engines.module.css'

/** How many tasks wait for a stage and how many are in work, for each of its queues. */
export function StageQueue({ queue }: { queue: StageView['queue'] }) {
  const { texts, formats } = useTexts()
  const words = texts.engines
  return (
    <div>
      <dt>{words.queue}</dt>
      {queue.map(({ step, waiting, working, delayed }) => (
        <dd key={step} className={styles.queue}>
          <span>{words.steps[step]}</span>
          <span>
            {formats.count(waiting)} {words.waiting}, {formats.count(working)} {words.working}
            {delayed > 0 && `, ${formats.count(delayed)} ${words.delayed}`}
          </span>
        </dd>
      ))}
    </div>
  )
}
