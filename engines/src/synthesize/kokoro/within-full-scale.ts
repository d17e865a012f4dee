/** The samples as they are, or quieter as a whole where some would be clipped: loud voices overshoot a little. */
export function withinFullScale(samples: Float32Array): Float32Array {
  const peak = samples.reduce((largest, sample) => Math.max(largest, Math.abs(sample)), 0)
  return peak > 1 ? samples.map((sample) => sample / peak) : samples
}
