import styles from './review.module.css'

const height = 100
const least = 3

/** A recording as bars, the part that was heard in another colour. */
export function Waveform({ peaks, share }: { peaks: readonly number[]; share: number }) {
  const heardBars = Math.round(share * peaks.length)
  return (
    <svg
      className={styles.waveform}
      viewBox={`0 0 ${Math.max(1, peaks.length)} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path className={styles.heard} d={bars(peaks, 0, heardBars)} />
      <path className={styles.unheard} d={bars(peaks, heardBars, peaks.length)} />
    </svg>
  )
}

function bars(peaks: readonly number[], from: number, to: number): string {
  return peaks
    .slice(from, to)
    .map((peak, index) => {
      const length = Math.max(least, peak * height)
      return `M${from + index + 0.5} ${(height - length) / 2}v${length}`
    })
    .join('')
}
