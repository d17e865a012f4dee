import { PipelineError, type Prompt } from '@mega-pipeline/pipeline'
import { findPromptByKey, type Connection } from '@mega-pipeline/platform/database'

/**
 * The id of the prompt that was sent with this key before, when this one could not be stored because of it
 * (draft-ietf-httpapi-idempotency-key-header-07). Throws `idempotency_key_reused` when that one held something else.
 */
export async function samePrompt(
  database: Connection,
  idempotencyKey: string,
  { source }: Pick<Prompt, 'source'>,
): Promise<string> {
  const stored = await findPromptByKey(database, idempotencyKey)
  if (stored && contentOf(stored.source) === contentOf(source)) return stored.id
  throw new PipelineError(
    'invalid_input',
    'idempotency_key_reused',
    'This Idempotency-Key came with another prompt before. Take a new key for each prompt.',
  )
}

function contentOf(source: Prompt['source']): string {
  return source.kind === 'text' ? source.text : source.recording.sha256
}
