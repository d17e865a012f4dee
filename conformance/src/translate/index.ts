import type { Check } from '../check.js'
import { answerChecks } from './answer-checks.js'
import { pageChecks } from './page-checks.js'
import { refusalChecks } from './refusal-checks.js'

/** LibreTranslate's API (https://docs.libretranslate.com). */
export const translateChecks: readonly Check[] = [...pageChecks, ...answerChecks, ...refusalChecks]
