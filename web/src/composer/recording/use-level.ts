import { useEffect, useEffectEvent } from 'react'

/** Calls back with the loudness of a stream, 0 to 1, some thirty times a second. */
export function useLevel(stream: MediaStream, onLevel: (level: number) => void): void {
  const tell = useEffectEvent(onLevel)
  useEffect(() => {
    const context = new AudioContext()
    const analyser = context.createAnalyser()
    analyser.fftSize = 1024
    context.createMediaStreamSource(stream).connect(analyser)
    const samples = new Float32Array(analyser.fftSize)
    const timer = setInterval(() => {
      analyser.getFloatTimeDomainData(samples)
      tell(levelOf(samples))
    }, 33)
    return () => {
      clearInterval(timer)
      void context.close()
    }
  }, [stream])
}

/** Loudness as the ear has it: from -60 dB below full scale (0) to full scale (1). */
export function levelOf(samples: Float32Array): number {
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, samples.length)
  const decibels = 10 * Math.log10(power)
  return Math.min(1, Math.max(0, (decibels + 60) / 60))
}
