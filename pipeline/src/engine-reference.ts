import { PipelineError } from './errors.js'

/**
 * An engine as settings, teams and runs name it: `<family>:<model>`, with `@<address>` where it is on a server of one's
 * own. Its text is the engine's id.
 */
export interface EngineReference {
  readonly id: string
  /** `moonshine`, `openai`, `libretranslate`. */
  readonly family: string
  /** `base`, `whisper-1`; empty where the family has only one, as in `libretranslate@http://127.0.0.1:5000`. */
  readonly model: string
  /** Address of the server's API, without credentials. */
  readonly url: string | undefined
}

const shape = /^(?<family>[a-z][\w-]*)(?::(?<model>[^@,\s]+))?(?:@(?<url>https?:\/\/[^\s,]+))?$/

/**
 * The engines of a list such as `openai:whisper-1@http://127.0.0.1:8000/v1, moonshine:base`: the first is asked, the
 * others are its fallbacks in order.
 * @throws PipelineError `engine_name_invalid`
 */
export function parseEngineReferences(list: string): EngineReference[] {
  return list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map(parseEngineReference)
}

function parseEngineReference(id: string): EngineReference {
  const { family, model = '', url } = shape.exec(id)?.groups ?? {}
  if (family === undefined || (url !== undefined && !URL.canParse(url))) {
    throw invalid(
      `"${id}" names no engine. Write <family>:<model>, or <family>:<model>@<address> for a server, such as openai:whisper-1@http://127.0.0.1:8000/v1.`,
    )
  }
  if (url !== undefined && holdsMore(new URL(url))) {
    throw invalid(
      'The address of an engine must not hold a key, a password or parameters: it is shown and logged. Put the key into the setting for it.',
    )
  }
  return { id, family, model, url }
}

function invalid(message: string): PipelineError {
  return new PipelineError('invalid_input', 'engine_name_invalid', message)
}

/** Whether there is more in it than an address, which may be a secret. */
function holdsMore({ username, password, search, hash }: URL): boolean {
  return `${username}${password}${search}${hash}` !== ''
}
