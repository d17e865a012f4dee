import { z } from 'zod'

const configSchema = z.object({ alignment_heads: z.array(z.tuple([z.int(), z.int()])).min(1) })

/** An attention head of the decoder that looks at the sound of the word that comes next. */
export interface AlignmentHead {
  readonly layer: number
  readonly head: number
}

/** Those that OpenAI found for the model, by layer; from the text of its `config.json`. */
export function readAlignmentHeads(config: string): AlignmentHead[] {
  const { alignment_heads: heads } = configSchema.parse(JSON.parse(config))
  return heads.map(([layer, head]) => ({ layer, head })).toSorted((one, other) => one.layer - other.layer)
}
