import { useId, useState, type CSSProperties, type KeyboardEvent } from 'react'
import { useTexts } from '../texts/use-texts'
import { nextBar, type BarPlace } from './next-bar'
import styles from './run.module.css'
import { TaskBar } from './task-bar'
import { TaskFigures } from './task-figures'
import { TimelineScale } from './timeline-scale'
import type { Timeline } from './timeline-layout'
import { useTaskWords } from './use-task-words'

interface TimelineChartProps {
  readonly timeline: Timeline
  readonly now: number
}

/** The tasks of a run over time, a lane for each cell. One stop for Tab; arrow keys move from bar to bar. */
export function TimelineChart({ timeline, now }: TimelineChartProps) {
  const { texts } = useTexts()
  const { cellName } = useTaskWords(now)
  const [chosen, setChosen] = useState<BarPlace>({ lane: 0, bar: 0 })
  const id = useId()
  const move = (event: KeyboardEvent) => {
    const next = nextBar(timeline, chosen, event.key)
    if (next === null) return
    event.preventDefault()
    document.getElementById(`${id}-${next.lane}-${next.bar}`)?.focus()
  }
  const chosenBar = timeline.lanes[chosen.lane]?.bars[chosen.bar]
  return (
    <>
      <section className={styles.chart} aria-label={texts.run.timeline}>
        <TimelineScale timeline={timeline} />
        {timeline.lanes.map(({ stage, language, lines, bars }, lane) => (
          <div key={`${stage} ${language}`} className={styles.lane}>
            <span className={styles.laneName}>{cellName(stage, language)}</span>
            <div className={styles.track} style={{ '--lines': lines } satisfies CSSProperties}>
              {bars.map((bar, index) => (
                <TaskBar
                  key={bar.task.id}
                  bar={bar}
                  now={now}
                  id={`${id}-${lane}-${index}`}
                  isChosen={chosen.lane === lane && chosen.bar === index}
                  onKeyDown={move}
                  onChoose={() => setChosen({ lane, bar: index })}
                />
              ))}
            </div>
          </div>
        ))}
      </section>
      {chosenBar && <TaskFigures bar={chosenBar} now={now} />}
    </>
  )
}
