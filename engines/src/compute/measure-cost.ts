import type { ComputeCost } from '@mega-pipeline/pipeline'
import { usageOfEngine } from './running-processes.js'

/** Begins to measure what this process and the programs that it has started take; the end gives it. */
export function startMeasuring(): () => ComputeCost {
  const own = process.cpuUsage()
  const programs = usageOfEngine().cpuSeconds
  return () => {
    const { user, system } = process.cpuUsage(own)
    const { cpuSeconds, residentBytes } = usageOfEngine()
    return {
      // A program that ended meanwhile took its count along.
      cpuSeconds: (user + system) / 1_000_000 + Math.max(0, cpuSeconds - programs),
      peakMemoryBytes: process.resourceUsage().maxRSS * 1024 + residentBytes,
    }
  }
}
