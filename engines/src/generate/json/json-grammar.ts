import type { Llama, LlamaGrammar } from 'node-llama-cpp'
import type { ChatInput } from '@mega-pipeline/pipeline'
import { grammarSchema } from './grammar-schema.js'
import { schemaProblem } from './schema-problem.js'

/** Small models are quick to answer `{}`, which fits everything and says nothing. */
const anyObject = { type: 'object', additionalProperties: true, minProperties: 1 } as const

/**
 * The grammar of the answers that an answer of JSON can be.
 * @throws PipelineError `schema_not_supported`
 */
export async function jsonGrammar(
  llama: Llama,
  { schema, strict = false }: Exclude<ChatInput['format'], 'text'>,
): Promise<LlamaGrammar> {
  const wanted = schema === undefined ? anyObject : grammarSchema(schema, strict)
  try {
    const { grammar } = await llama.createGrammarForJsonSchema(wanted)
    return await llama.createGrammar({ grammar: exactGrammar(grammar) })
  } catch {
    throw schemaProblem('It makes a grammar that is too large.')
  }
}

/**
 * node-llama-cpp's grammar with two things mended: an answer ends with its object, not with four more line breaks, and
 * whole numbers have no exponent, which could make fractions of them (`5e-3`).
 */
export function exactGrammar(grammar: string): string {
  return grammar
    .replace(String.raw` "\n\n\n\n" [\n]*`, '')
    .replace(/^(integer-number-rule ::= .*?) \(\[eE\].*$/m, '$1')
}
