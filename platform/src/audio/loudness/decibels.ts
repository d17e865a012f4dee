/** The factor that an amplitude is multiplied with to change it by so many decibels. */
export function decibelsToFactor(decibels: number): number {
  return 10 ** (decibels / 20)
}

export function factorToDecibels(factor: number): number {
  return 20 * Math.log10(factor)
}

export function amplified(samples: Float32Array, decibels: number): Float32Array {
  const factor = decibelsToFactor(decibels)
  return samples.map((sample) => sample * factor)
}
