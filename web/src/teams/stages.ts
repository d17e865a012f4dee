import type { Stage } from '@mega-pipeline/pipeline'

/** The stages in the order of a row. */
export const stages = [
  'transcribe',
  'generate',
  'translate',
  'synthesize',
] as const satisfies readonly Stage[]
