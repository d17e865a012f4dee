import { useTexts } from '../texts/use-texts'
import styles from './run.module.css'
import { WideTable } from './wide-table'
import { timesOf, type Bar, type Timeline } from './timeline-layout'
import { useTaskWords } from './use-task-words'

interface TaskTableProps {
  readonly timeline: Timeline
  readonly now: number
}

/** The timeline in figures, for those who do not see it and those who want to count. */
export function TaskTable({ timeline, now }: TaskTableProps) {
  const { run } = useTexts().texts
  const bars = timeline.lanes.flatMap((lane) => lane.bars)
  const begin = Math.min(...bars.map(({ task }) => timesOf(task, now).wanted))
  return (
    <details className={styles.details}>
      <summary>{run.table}</summary>
      <WideTable label={run.table}>
        <thead>
          <tr>
            {Object.values(run.columns).map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bars.map((bar) => (
            <TaskRow key={bar.task.id} bar={bar} begin={begin} now={now} />
          ))}
        </tbody>
      </WideTable>
    </details>
  )
}

function TaskRow({ bar, begin, now }: { bar: Bar; begin: number; now: number }) {
  const { texts, formats } = useTexts()
  const { cellName, taskName } = useTaskWords(now)
  const { run } = texts
  const { task } = bar
  const { wanted, started, finished } = timesOf(task, now)
  return (
    <tr>
      <th scope="row">
        {cellName(task.stage, task.language)}: {taskName(bar)}
      </th>
      <td>{task.engine ?? run.noFigure}</td>
      <td>{task.isReused ? run.reused : run.states[task.state]}</td>
      <td>{formats.seconds(wanted - begin)}</td>
      <td>{formats.seconds(started - wanted)}</td>
      <td>{formats.seconds(finished - started)}</td>
      <td>
        {task.cpuSeconds === null || task.isReused ? run.noFigure : formats.fineSeconds(task.cpuSeconds)}
      </td>
      <td>
        {task.peakMemoryBytes === null || task.isReused
          ? run.noFigure
          : formats.megabytes(task.peakMemoryBytes)}
      </td>
      <td>{task.attempts}</td>
    </tr>
  )
}
