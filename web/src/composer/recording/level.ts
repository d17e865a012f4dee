/** Loudness as the ear has it: from -60 dB below full scale (0) to full scale (1). */
export function levelOf(samples: Float32Array): number {
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, samples.length)
  const decibels = 10 * Math.log10(power)
  return Math.min(1, Math.max(0, (decibels + 60) / 60))
}

/** Notes a look at the level: the loudest look of its time makes a bar; a time that nobody looked at has none. */
export function noteLevel(bars: number[], bar: number, level: number): void {
  bars[bar] = Math.max(bars[bar] ?? 0, level)
}
