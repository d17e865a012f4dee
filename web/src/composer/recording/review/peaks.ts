/** The loudest sample, 0 to 1, of each of `count` equal parts: what a waveform is drawn from. */
export function peaksOf(samples: Float32Array, count: number): number[] {
  return Array.from({ length: count }, (_nothing, index) => {
    const from = Math.floor((index * samples.length) / count)
    const to = Math.floor(((index + 1) * samples.length) / count)
    let peak = 0
    for (let at = from; at < to; at += 1) peak = Math.max(peak, Math.abs(samples[at] ?? 0))
    return Math.min(1, peak)
  })
}
