import type { PromptTasks } from '@mega-pipeline/pipeline'
import { useTexts } from '../texts/use-texts'
import styles from './run.module.css'
import { totalsOf } from './run-totals'
import { TaskTable } from './task-table'
import { TimelineChart } from './timeline-chart'
import { layOutTimeline } from './timeline-layout'
import { TimelineLegend } from './timeline-legend'
import { TotalsTable } from './totals-table'

interface RunTasksProps {
  readonly run: PromptTasks['runs'][number]
  /** Seconds since 1970, by the server's clock. */
  readonly now: number
}

/** How one team's work on a prompt went. */
export function RunTasks({ run: { team, tasks }, now }: RunTasksProps) {
  const { texts, formats } = useTexts()
  const timeline = layOutTimeline(tasks, now)
  return (
    <section className={styles.run} aria-labelledby={`run-${team}`}>
      <header className={styles.runHeader}>
        <h2 id={`run-${team}`}>{texts.row.team(team)}</h2>
        {tasks.length > 0 && (
          <p className={styles.quiet}>{texts.run.length(formats.seconds(timeline.seconds))}</p>
        )}
      </header>
      {tasks.length === 0 ? (
        <p>{texts.run.empty}</p>
      ) : (
        <>
          <TimelineLegend />
          <TimelineChart timeline={timeline} now={now} />
          <h3>{texts.run.totals}</h3>
          <TotalsTable totals={totalsOf(tasks, now)} />
          <p className={styles.quiet}>{texts.run.note}</p>
          <TaskTable timeline={timeline} now={now} />
        </>
      )}
    </section>
  )
}
