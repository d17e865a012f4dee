import type { Sound } from '@mega-pipeline/pipeline'
import { audioTooLong } from './audio-problems.js'
import type { DecodedBlock } from './decoded-block.js'
import { Resampler } from './resampler.js'

/** Gathers decoded blocks as one channel at one sample rate, and no more of them than is allowed. */
export class SoundCollector {
  private readonly sampleRate: number
  private readonly maxSeconds: number
  private readonly blocks: Float32Array[] = []
  private length = 0
  private resampler: Resampler | undefined
  private rate = 0

  constructor(sampleRate: number, maxSeconds: number) {
    this.sampleRate = sampleRate
    this.maxSeconds = maxSeconds
  }

  add({ channels, sampleRate }: DecodedBlock): void {
    if (sampleRate !== this.rate) {
      if (this.resampler) this.append(this.resampler.finish())
      this.resampler = new Resampler(sampleRate, this.sampleRate)
      this.rate = sampleRate
    }
    if (this.resampler) this.append(this.resampler.push(mixDown(channels)))
  }

  finish(): Sound {
    if (this.resampler) this.append(this.resampler.finish())
    const samples = new Float32Array(this.length)
    let at = 0
    for (const block of this.blocks) {
      samples.set(block, at)
      at += block.length
    }
    return { samples, sampleRate: this.sampleRate }
  }

  private append(block: Float32Array): void {
    this.blocks.push(block)
    this.length += block.length
    // The second of grace is the padding that encoders add.
    if (this.length > (this.maxSeconds + 1) * this.sampleRate) throw audioTooLong(this.maxSeconds)
  }
}

/** The mean of all channels. */
function mixDown(channels: readonly Float32Array[]): Float32Array {
  const [first = new Float32Array(0), ...others] = channels
  if (others.length === 0) return first
  return first.map((sample, index) => {
    let sum = sample
    for (const other of others) sum += other[index] ?? 0
    return sum / channels.length
  })
}
