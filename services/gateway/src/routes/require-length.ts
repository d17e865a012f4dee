import { PipelineError } from '@mega-pipeline/pipeline'
import type { Gateway } from '../gateway.js'

/** Refuses a text that is longer than the gateway takes. */
export function requireLength(text: string, { limits }: Pick<Gateway, 'limits'>): void {
  if (text.length <= limits.textCharacters) return
  throw new PipelineError(
    'invalid_input',
    'text_too_long',
    `The text has ${text.length} characters; at most ${limits.textCharacters} are taken. Shorten it.`,
  )
}
