import { useEffect, useEffectEvent } from 'react'
import { levelOf } from './level'

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
