import type { Check } from '../check.js'
import { modelChecks } from '../openai/model-checks.js'
import { answerChecks } from './answer-checks.js'
import { refusalChecks } from './refusal-checks.js'
import { streamChecks } from './stream-checks.js'

/** `POST /v1/chat/completions` (https://platform.openai.com/docs/api-reference/chat/create). */
export const generateChecks: readonly Check[] = [
  ...modelChecks,
  ...answerChecks,
  ...streamChecks,
  ...refusalChecks,
]
