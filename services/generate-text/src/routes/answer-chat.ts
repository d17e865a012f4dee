import {
  PipelineError,
  type ChatAnswer,
  type ChatInput,
  type EngineCall,
  type TextEngine,
} from '@mega-pipeline/pipeline'
import { FieldError } from '@mega-pipeline/platform/http'
import type { ServedStage } from '@mega-pipeline/platform/stage-service'

/** The field of the request that is behind what an engine refuses. */
const fieldOfCode: Readonly<Record<string, string>> = {
  context_length_exceeded: 'messages',
  messages_not_supported: 'messages',
  schema_not_supported: 'response_format',
}

/** An answer of an engine, in one of the slots for requests. */
export async function answerChat(
  { engines, slots }: ServedStage<TextEngine>,
  engine: TextEngine,
  input: ChatInput,
  call: EngineCall<string>,
): Promise<ChatAnswer> {
  try {
    return await slots.run(call.signal, () => engines.use(engine, (chosen) => chosen.chat(input, call)))
  } catch (error) {
    const field = error instanceof PipelineError ? fieldOfCode[error.code] : undefined
    throw error instanceof PipelineError && field !== undefined
      ? new FieldError(field, error.problem, { cause: error })
      : error
  }
}
