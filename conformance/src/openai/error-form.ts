import { z } from 'zod'
import { expectThat } from '../check.js'
import type { Answer } from '../target/answer.js'

const errorSchema = z.object({
  error: z.object({
    message: z.string().min(1),
    type: z.string(),
    param: z.string().nullish(),
    code: z.string().nullish(),
  }),
})

/** What suffers from another form of errors. */
export const errorFormBreaks =
  'openai (npm, PyPI) reads error.message, .type, .param and .code; without them people see a bare status'

/** A refusal in OpenAI's form: `{"error": {"message", "type", "param", "code"}}`. */
export function expectOpenAiRefusal(answer: Answer): z.infer<typeof errorSchema>['error'] {
  answer.expectRefusal()
  return answer.expectJson(errorSchema).error
}

/** The refusal of a model that is not there. */
export function expectModelNotFound(answer: Answer): void {
  answer.expectStatus(404)
  const { code } = expectOpenAiRefusal(answer)
  expectThat(code === 'model_not_found', 'error.code model_not_found', answer.describe())
}
