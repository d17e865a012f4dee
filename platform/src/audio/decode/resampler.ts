/** Zero crossings of the filter on each side: with this window, what is filtered out is 90 dB down. */
const ZERO_CROSSINGS = 32
/** Shape of the Kaiser window: 9 gives side lobes of about -90 dB (Oppenheim and Schafer, 7.5.3). */
const KAISER_BETA = 9
/** The pass band ends here, as a share of the lower of the two Nyquist frequencies; above it the filter falls. */
const PASS_BAND = 0.94

/**
 * Changes the sample rate of one channel, block by block, by a windowed-sinc filter that keeps what the new rate
 * cannot hold from folding back as noise (J. O. Smith, "Digital Audio Resampling", https://ccrma.stanford.edu/~jos/resample/).
 */
export class Resampler {
  private readonly step: number
  private readonly phases: number
  private readonly halfWidth: number
  private readonly cutoff: number
  private readonly filters = new Map<number, Float32Array>()
  private pending: Float32Array
  /** Position of the next output in `pending`, as whole input samples and `phases`-ths of one. */
  private position: number
  private phase = 0

  constructor(from: number, to: number) {
    const divisor = greatestCommonDivisor(from, to)
    this.step = from / divisor
    this.phases = to / divisor
    this.cutoff = Math.min(1, to / from) * PASS_BAND
    this.halfWidth = from === to ? 0 : Math.ceil(ZERO_CROSSINGS / this.cutoff)
    this.pending = new Float32Array(this.halfWidth)
    this.position = this.halfWidth
  }

  /** What can be given out so far. */
  push(block: Float32Array): Float32Array {
    if (this.halfWidth === 0) return block
    const input = new Float32Array(this.pending.length + block.length)
    input.set(this.pending)
    input.set(block, this.pending.length)
    const output: number[] = []
    while (this.position + this.halfWidth < input.length) {
      output.push(this.sampleAt(input))
      this.phase += this.step
      this.position += Math.floor(this.phase / this.phases)
      this.phase %= this.phases
    }
    const used = this.position - this.halfWidth
    this.pending = input.slice(used)
    this.position -= used
    return Float32Array.from(output)
  }

  /** The rest, after the last block. */
  finish(): Float32Array {
    return this.halfWidth === 0 ? new Float32Array(0) : this.push(new Float32Array(this.halfWidth))
  }

  private sampleAt(input: Float32Array): number {
    const filter = this.filterFor(this.phase)
    const start = this.position - this.halfWidth + 1
    let sum = 0
    for (let tap = 0; tap < filter.length; tap++) sum += (filter[tap] ?? 0) * (input[start + tap] ?? 0)
    return sum
  }

  private filterFor(phase: number): Float32Array {
    let filter = this.filters.get(phase)
    if (!filter) {
      const fraction = phase / this.phases
      filter = Float32Array.from({ length: this.halfWidth * 2 }, (_, tap) =>
        this.weight(tap - this.halfWidth + 1 - fraction),
      )
      this.filters.set(phase, filter)
    }
    return filter
  }

  private weight(distance: number): number {
    const inWindow = distance / this.halfWidth
    if (Math.abs(inWindow) > 1) return 0
    const angle = Math.PI * distance * this.cutoff
    const sinc = angle === 0 ? 1 : Math.sin(angle) / angle
    return this.cutoff * sinc * (bessel(KAISER_BETA * Math.sqrt(1 - inWindow ** 2)) / bessel(KAISER_BETA))
  }
}

/** Modified Bessel function of the first kind and order zero, by its power series. */
function bessel(x: number): number {
  let sum = 1
  let term = 1
  for (let index = 1; term > sum * 1e-12; index++) {
    term *= (x / (2 * index)) ** 2
    sum += term
  }
  return sum
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}
