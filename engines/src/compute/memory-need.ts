import { PipelineError } from '@mega-pipeline/pipeline'

/** What an engine needs of the machine's memory, and a look at what is free. */
export interface MemoryNeed {
  /** Bytes that the engine takes once it is up, as measured. */
  readonly neededBytes: number
  /** Bytes that can be had now without anything being ended for it; undefined where that cannot be told. */
  readonly freeBytes: () => Promise<number | undefined>
}

/** @throws PipelineError `memory_too_low`, saying how much is needed and how much is free */
export async function requireMemory(engine: string, { neededBytes, freeBytes }: MemoryNeed): Promise<void> {
  const free = await freeBytes()
  if (free === undefined || free >= neededBytes) return
  throw new PipelineError(
    'unavailable',
    'memory_too_low',
    `${engine} needs about ${megabytes(neededBytes)} MB of memory, and ${megabytes(free)} MB are free. ` +
      'Free some, give this service more, or choose a smaller engine.',
  )
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1e6)
}
