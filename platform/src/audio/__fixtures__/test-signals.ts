import type { Sound } from '@mega-pipeline/pipeline'

export interface SineOptions {
  readonly sampleRate?: number
  readonly seconds?: number
  readonly hertz?: number
  /** Of the peak, below full scale. */
  readonly decibels?: number
}

/** 997 Hz is the usual test tone: it has no simple ratio to any sample rate. */
export function sine({
  sampleRate = 48_000,
  seconds = 1,
  hertz = 997,
  decibels = 0,
}: SineOptions = {}): Sound {
  const peak = 10 ** (decibels / 20)
  const samples = Float32Array.from(
    { length: Math.round(seconds * sampleRate) },
    (_, index) => peak * Math.sin((2 * Math.PI * hertz * index) / sampleRate),
  )
  return { samples, sampleRate }
}

/**
 * A stand-in for a spoken sentence: syllables of a buzzing voice (150 Hz and overtones) with sharp onsets, and
 * silence before and after.
 */
export function syllables({
  sampleRate = 24_000,
  seconds = 2,
  decibels = -6,
  silenceSeconds = 0.3,
}: SineOptions & { silenceSeconds?: number } = {}): Sound {
  const silence = Math.round(silenceSeconds * sampleRate)
  const length = Math.round(seconds * sampleRate)
  const samples = new Float32Array(length + 2 * silence)
  const peak = 10 ** (decibels / 20)
  for (let index = 0; index < length; index++) {
    const time = index / sampleRate
    const loudness = Math.exp(-12 * (time % 0.25))
    let voice = 0
    for (let overtone = 1; overtone <= 10; overtone++)
      voice += Math.cos(2 * Math.PI * 150 * overtone * time) / 10
    samples[silence + index] = peak * loudness * voice
  }
  return { samples, sampleRate }
}

/** The largest step from one sample to the next from `from` to `to`, in seconds. */
export function largestStep({ samples, sampleRate }: Sound, from: number, to: number): number {
  let largest = 0
  for (let index = Math.round(from * sampleRate) + 1; index < Math.round(to * sampleRate); index++) {
    largest = Math.max(largest, Math.abs((samples[index] ?? 0) - (samples[index - 1] ?? 0)))
  }
  return largest
}
