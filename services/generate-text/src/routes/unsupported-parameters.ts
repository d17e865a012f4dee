import { FieldError } from '@mega-pipeline/platform/http'

interface Unsupported {
  /** Values with which the parameter asks for nothing. */
  readonly isHarmless: (value: unknown) => boolean
  readonly because: string
}

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0
const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && Object.keys(value ?? {}).length === 0
const isOneOf =
  (...values: readonly unknown[]) =>
  (value: unknown): boolean =>
    values.includes(value)

const noTools = 'This service calls no tools. Leave them out, or describe in a message what you need.'
const textOnly = 'This service answers with text only; sound is made by /v1/audio/speech.'
const noProbabilities = 'This service does not tell the probabilities of tokens.'
const noPenalties = 'This service has no such penalty. Leave it out, and change the temperature instead.'

/** What OpenAI's API has, this service has not, and would give another answer. Everything else unknown is ignored. */
const unsupported: Readonly<Record<string, Unsupported>> = {
  n: {
    isHarmless: isOneOf(1),
    because: 'A request gets one answer. Send it again with another seed for another one.',
  },
  tools: { isHarmless: isEmptyList, because: noTools },
  tool_choice: { isHarmless: isOneOf('none', 'auto'), because: noTools },
  functions: { isHarmless: isEmptyList, because: noTools },
  function_call: { isHarmless: isOneOf('none', 'auto'), because: noTools },
  web_search_options: { isHarmless: () => false, because: noTools },
  modalities: { isHarmless: (value) => JSON.stringify(value) === '["text"]', because: textOnly },
  audio: { isHarmless: () => false, because: textOnly },
  logprobs: { isHarmless: isOneOf(false), because: noProbabilities },
  top_logprobs: { isHarmless: isOneOf(0), because: noProbabilities },
  logit_bias: { isHarmless: isEmpty, because: 'This service cannot favour single tokens. Leave it out.' },
  presence_penalty: { isHarmless: isOneOf(0), because: noPenalties },
  frequency_penalty: { isHarmless: isOneOf(0), because: noPenalties },
}

/** @throws FieldError `unsupported_parameter` for the first parameter that asks for what is not there */
export function refuseUnsupported(body: Readonly<Record<string, unknown>>): void {
  for (const [name, { isHarmless, because }] of Object.entries(unsupported)) {
    const value = body[name]
    if (value === undefined || value === null || isHarmless(value)) continue
    throw new FieldError(name, { kind: 'invalid_input', code: 'unsupported_parameter', message: because })
  }
}
