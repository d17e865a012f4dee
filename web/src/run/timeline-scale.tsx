import type { CSSProperties } from 'react'
import { useTexts } from '../texts/use-texts'
import styles from './run.module.css'
import type { Timeline } from './timeline-layout'

/** The moments along the timeline, and the pauses that are drawn short. */
export function TimelineScale({ timeline: { ticks, pauses } }: { timeline: Timeline }) {
  const { texts, formats } = useTexts()
  return (
    <div className={styles.scale} aria-hidden="true">
      {ticks.map(({ at, seconds }) => (
        <span key={at} className={styles.tick} style={{ '--at': at } satisfies CSSProperties}>
          <span>{formats.seconds(seconds)}</span>
        </span>
      ))}
      {pauses.map(({ at, seconds }) => (
        <span
          key={at}
          className={styles.pause}
          style={{ '--at': at } satisfies CSSProperties}
          title={texts.run.pause(formats.seconds(seconds))}
        />
      ))}
    </div>
  )
}
