import { AISDKError, APICallError, NoSuchModelError } from '@ai-sdk/provider'
import { PipelineError, type ProblemKind } from '@mega-pipeline/pipeline'

/** Whom a request was for. */
export interface Addressee {
  /** The engine's id. */
  readonly id: string
  /** The variable that holds its key. */
  readonly keyVariable: string
}

/** ElevenLabs' names for it, which come with 400 or with 404. */
const codesOfMissingVoices: ReadonlySet<string> = new Set(['voice_does_not_exist', 'voice_not_found'])

/**
 * What went wrong with a request, as a `PipelineError`. What the server says of it is left out, and so is the cause:
 * both may hold what the user said.
 */
export function remoteProblem(error: unknown, addressee: Addressee): unknown {
  if (error instanceof PipelineError || isAbort(error)) return error
  if (NoSuchModelError.isInstance(error)) return statusProblem(404, addressee)
  if (APICallError.isInstance(error) && error.statusCode !== undefined && error.statusCode >= 400) {
    return statusProblem(error.statusCode, addressee, errorCodeOf(error.responseBody))
  }
  if (isNetworkFailure(error)) return unreachable(addressee)
  if (AISDKError.isInstance(error)) return unreadable(addressee)
  return error
}

/**
 * An answer that is an error, by its HTTP status (RFC 9110, section 15).
 * @param code the server's own name for it, where it gives one
 */
export function statusProblem(status: number, { id, keyVariable }: Addressee, code?: string): PipelineError {
  const named = code === undefined ? '' : `, ${code}`
  if (status === 401 || status === 403) {
    return problem(
      'invalid_input',
      'engine_key_refused',
      `${id} does not accept the key, or wants one (HTTP ${status}${named}). Check ${keyVariable}.`,
    )
  }
  if (code !== undefined && codesOfMissingVoices.has(code)) {
    return problem(
      'invalid_input',
      'voice_unknown',
      `${id} has no such voice (HTTP ${status}${named}). Choose another voice.`,
    )
  }
  if (status === 404) {
    return problem(
      'invalid_input',
      'engine_not_found',
      `${id} is not known at its address (HTTP 404). Check the name of the model and the address.`,
    )
  }
  if (status === 429) {
    return problem(
      'unavailable',
      'engine_busy',
      `${id} has too much to do, or the quota is used up (HTTP 429${named}). Try again later, or choose another engine.`,
    )
  }
  if (status >= 500 || status === 408) {
    return problem(
      'unavailable',
      'engine_failed',
      `${id} failed (HTTP ${status}). Try again, or choose another engine.`,
    )
  }
  if (code === 'context_length_exceeded') {
    return problem('invalid_input', code, `The text is too long for ${id}. Shorten it.`)
  }
  return problem(
    'invalid_input',
    'engine_refused',
    `${id} refused this (HTTP ${status}${named}). Change what is asked of it, or choose another engine.`,
  )
}

/** The server is away, or broke the answer off. */
export function unreachable({ id }: Addressee): PipelineError {
  return problem(
    'unavailable',
    'engine_unreachable',
    `${id} cannot be reached, or broke its answer off. Check that the server runs, and its address.`,
  )
}

/** An answer that is not of the form that was agreed on. */
export function unreadable({ id }: Addressee): PipelineError {
  return problem(
    'unavailable',
    'engine_failed',
    `${id} gave an answer that cannot be read. Check that its address is that of the right API.`,
  )
}

/** The provider's filter did not let it pass. */
export function filtered({ id }: Addressee): PipelineError {
  return problem(
    'invalid_input',
    'engine_refused',
    `The content filter of ${id} did not let this pass. Change the prompt, or choose another engine.`,
  )
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError'
}

/** What fetch throws is a TypeError whose cause has a code; a body that is cut off is `terminated`. */
function isNetworkFailure(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause.message === 'terminated' || cause.message === 'fetch failed') return true
    if ('code' in cause && /^(E[A-Z]|UND_ERR)/.test(String(cause.code))) return true
  }
  return false
}

/**
 * The code of OpenAI's error form, or of ElevenLabs'. Anything but a plain name is left out, for it may quote the
 * request.
 */
export function errorCodeOf(body: string | undefined): string | undefined {
  try {
    const { error, detail } = JSON.parse(body ?? '') as ErrorBody
    const code = error?.code ?? detail?.status ?? detail?.code
    return typeof code === 'string' && /^[a-z_]{1,50}$/.test(code) ? code : undefined
  } catch {
    return undefined
  }
}

interface ErrorBody {
  readonly error?: { readonly code?: unknown }
  readonly detail?: { readonly status?: unknown; readonly code?: unknown }
}

function problem(kind: ProblemKind, code: string, message: string): PipelineError {
  return new PipelineError(kind, code, message)
}
