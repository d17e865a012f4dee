import type { EngineCall } from '@mega-pipeline/pipeline'
import { usageOfEngine } from '../../compute/index.js'

/** Tells the call what Apertium's programs took while the work was done; what others asked of them meanwhile too. */
export async function withApertiumCost<Output>(
  { onCost }: EngineCall,
  work: () => Promise<Output>,
): Promise<Output> {
  if (onCost === undefined) return work()
  const before = usageOfEngine('apertium').cpuSeconds
  try {
    return await work()
  } finally {
    const { cpuSeconds, residentBytes } = usageOfEngine('apertium')
    onCost({ cpuSeconds: Math.max(0, cpuSeconds - before), peakMemoryBytes: residentBytes })
  }
}
