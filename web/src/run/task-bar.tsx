import type { CSSProperties, KeyboardEventHandler } from 'react'
import { classNames } from '../controls/class-names'
import styles from './run.module.css'
import type { Bar } from './timeline-layout'
import { useTaskWords } from './use-task-words'

interface TaskBarProps {
  readonly bar: Bar
  readonly now: number
  readonly isChosen: boolean
  readonly id: string
  readonly onKeyDown: KeyboardEventHandler
  readonly onChoose: () => void
}

/** A task on the timeline: thin while it waited, thick while it was worked on. */
export function TaskBar({ bar, now, isChosen, id, onKeyDown, onChoose }: TaskBarProps) {
  const { cellName, figures, taskName } = useTaskWords(now)
  const { task, waiting, working, line } = bar
  const place: CSSProperties = {
    '--begin': waiting.begin,
    '--started': working.begin,
    '--end': working.end,
    '--line': line,
  }
  return (
    <button
      id={id}
      type="button"
      tabIndex={isChosen ? 0 : -1}
      aria-label={`${cellName(task.stage, task.language)}, ${taskName(bar)}: ${figures(task).join(', ')}`}
      className={classNames(
        styles.bar,
        isChosen && styles.chosen,
        task.isReused && styles.reused,
        task.state === 'failed' && styles.failed,
        task.state === 'running' && styles.running,
        task.state === 'queued' && styles.queued,
      )}
      style={place}
      onKeyDown={onKeyDown}
      onFocus={onChoose}
      onMouseEnter={onChoose}
      onClick={onChoose}
    />
  )
}
