import type { Check } from '../check.js'
import { modelChecks } from '../openai/model-checks.js'
import { answerChecks } from './answer-checks.js'
import { streamChecks } from './stream-checks.js'
import { uploadChecks } from './upload-checks.js'
import { wordChecks } from './word-checks.js'

/** `POST /v1/audio/transcriptions` (https://platform.openai.com/docs/api-reference/audio/createTranscription). */
export const transcribeChecks: readonly Check[] = [
  ...modelChecks,
  ...answerChecks,
  ...wordChecks,
  ...streamChecks,
  ...uploadChecks,
]
