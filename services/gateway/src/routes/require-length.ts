import { PipelineError } from '@mega-pipeline/pipeline'
import type { Gateway } from '../gateway.js'

/** Refuses a text that is longer than the gateway takes, with what to do about it. */
export function requireLength(
  text: string,
  { limits }: Pick<Gateway, 'limits'>,
  advice = 'Shorten it.',
): void {
  if (text.length <= limits.textCharacters) return
  throw new PipelineError(
    'invalid_input',
    'text_too_long',
    `The text has ${text.length} characters; at most ${limits.textCharacters} are taken. ${advice}`,
  )
}
