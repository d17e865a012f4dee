/** A pause between two words of fluent speech lasts about this long, in samples at 16 kHz (100 ms). */
const WINDOW_SAMPLES = 1600
const STEP_SAMPLES = 160

/** The middle of the quietest 100 ms between two samples: where a cut does the least harm. */
export function quietestPlace(samples: Float32Array, from: number, to: number): number {
  const energies = stepEnergies(samples, from, to)
  const width = WINDOW_SAMPLES / STEP_SAMPLES
  let quietest = { at: Math.floor((from + to) / 2), energy: Number.POSITIVE_INFINITY }
  let energy = 0
  for (const [step, added] of energies.entries()) {
    energy += added - (energies[step - width] ?? 0)
    if (step >= width - 1 && energy < quietest.energy) {
      quietest = { at: from + (step + 1) * STEP_SAMPLES - WINDOW_SAMPLES / 2, energy }
    }
  }
  return quietest.at
}

function stepEnergies(samples: Float32Array, from: number, to: number): Float64Array {
  const energies = new Float64Array(Math.max(0, Math.floor((to - from) / STEP_SAMPLES)))
  for (let step = 0; step < energies.length; step++) {
    let energy = 0
    for (const sample of samples.subarray(from + step * STEP_SAMPLES, from + (step + 1) * STEP_SAMPLES)) {
      energy += sample * sample
    }
    energies[step] = energy
  }
  return energies
}
