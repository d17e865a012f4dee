const FADE_SECONDS = 0.01

/** The samples rising from and falling to zero over 10 ms (half a cosine), so that no click is heard where they meet silence. */
export function fadeEnds(samples: Float32Array, sampleRate: number): Float32Array {
  const fade = Math.min(Math.round(FADE_SECONDS * sampleRate), Math.floor(samples.length / 2))
  return samples.map((sample, index) => {
    const distance = Math.min(index, samples.length - 1 - index)
    return distance >= fade ? sample : sample * (0.5 - 0.5 * Math.cos((Math.PI * distance) / fade))
  })
}
