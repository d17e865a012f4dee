import type { Timeline } from './timeline-layout'

/** A bar of a timeline: which lane, and which bar of it. */
export interface BarPlace {
  readonly lane: number
  readonly bar: number
}

/** Where an arrow key, Home or End leads from a bar; null for other keys and where there is nothing further. */
export function nextBar({ lanes }: Timeline, { lane, bar }: BarPlace, key: string): BarPlace | null {
  const bars = lanes[lane]?.bars ?? []
  switch (key) {
    case 'ArrowRight':
      return bar + 1 < bars.length ? { lane, bar: bar + 1 } : null
    case 'ArrowLeft':
      return bar > 0 ? { lane, bar: bar - 1 } : null
    case 'Home':
      return bars.length > 0 ? { lane, bar: 0 } : null
    case 'End':
      return bars.length > 0 ? { lane, bar: bars.length - 1 } : null
    case 'ArrowDown':
      return nearestIn(lane + 1)
    case 'ArrowUp':
      return nearestIn(lane - 1)
    default:
      return null
  }

  function nearestIn(other: number): BarPlace | null {
    const from = bars[bar]?.working.begin ?? 0
    const candidates = lanes[other]?.bars ?? []
    const distances = candidates.map(({ working }) => Math.abs(working.begin - from))
    const nearest = distances.indexOf(Math.min(...distances))
    return nearest === -1 ? null : { lane: other, bar: nearest }
  }
}
