import type { Check } from '../check.js'
import { modelChecks } from '../openai/model-checks.js'
import { listChecks } from './list-checks.js'
import { refusalChecks } from './refusal-checks.js'
import { soundChecks } from './sound-checks.js'
import { streamChecks } from './stream-checks.js'

/** `POST /v1/audio/speech` (https://platform.openai.com/docs/api-reference/audio/createSpeech). */
export const synthesizeChecks: readonly Check[] = [
  ...modelChecks,
  ...soundChecks,
  ...streamChecks,
  ...listChecks,
  ...refusalChecks,
]
