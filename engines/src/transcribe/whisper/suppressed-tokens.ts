import { z } from 'zod'

const configSchema = z.object({ suppress_ids: z.array(z.int()), suppress_ids_begin: z.array(z.int()) })

/** Tokens that are no speech (notes, brackets, marks), and those that no text begins with. */
export interface SuppressedTokens {
  readonly always: readonly number[]
  readonly atTheBeginning: readonly number[]
}

/** The text of the model's `config.json`. */
export function readSuppressedTokens(config: string): SuppressedTokens {
  const { suppress_ids, suppress_ids_begin } = configSchema.parse(JSON.parse(config))
  return { always: suppress_ids, atTheBeginning: suppress_ids_begin }
}

/** Makes sure that they are not chosen. */
export function suppress(scores: Float32Array, tokens: readonly number[]): void {
  for (const token of tokens) scores[token] = Number.NEGATIVE_INFINITY
}
