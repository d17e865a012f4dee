import styles from './run.module.css'
import type { Bar } from './timeline-layout'
import { useTaskWords } from './use-task-words'

/** The figures of the task that was chosen on the timeline. A screen reader has them in the name of its bar. */
export function TaskFigures({ bar, now }: { bar: Bar; now: number }) {
  const { cellName, figures, taskName } = useTaskWords(now)
  const { task } = bar
  return (
    <div className={styles.figures} aria-hidden="true">
      <p className={styles.figuresTitle}>
        {taskName(bar)} · {cellName(task.stage, task.language)}
      </p>
      <p>{figures(task).join(' · ')}</p>
      {task.text !== null && (
        <p className={styles.sentence} lang={task.kind === 'translate' ? 'en' : task.language}>
          {task.text}
        </p>
      )}
      {task.problem && (
        <p className={styles.problem} lang="en">
          {task.problem.message}
        </p>
      )}
    </div>
  )
}
