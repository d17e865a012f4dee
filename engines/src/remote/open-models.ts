import { PipelineError, type EngineReference, type Stage } from '@mega-pipeline/pipeline'
import { guardedFetch } from './guarded-fetch.js'
import { hostedProviders, type HostedProvider } from './hosted-providers.js'
import type { RemoteModels } from './remote-models.js'
import type { Addressee } from './remote-problem.js'
import type { RemoteSetup } from './remote-setup.js'

/** A provider or server that was found for a reference; nothing has been sent to it. */
export interface OpenedModels extends Addressee {
  readonly provider: HostedProvider
  /** Sends requests as the provider's package does, with the key guarded. */
  readonly fetch: typeof fetch
  readonly key: string | undefined
  /** Whether it was named with an address. */
  readonly isOwnServer: boolean
  /** Loads the provider's package when it is first asked for. */
  models(): Promise<RemoteModels>
}

/** The ai SDK's packages want a key; without one, the header that they make of it is taken off again. */
const NO_KEY = 'none'

/** The variable that holds the key for engines with an address; a key of a hosted provider never goes to such. */
export function addressKeyVariable(stage: Stage): string {
  return `${stage.toUpperCase()}_API_KEY`
}

/**
 * Finds who does a stage's work under this name: a hosted provider, or with an address any server that speaks OpenAI's
 * protocol (https://platform.openai.com/docs/api-reference).
 * @throws PipelineError `engine_unknown`, `engine_key_missing`
 */
export function openModels(reference: EngineReference, stage: Stage, setup: RemoteSetup): OpenedModels {
  const { id, family, model, url } = reference
  const provider = hostedProviders[family]
  if (
    provider === undefined ||
    !provider.stages.includes(stage) ||
    (url !== undefined && family !== 'openai')
  ) {
    throw unknownEngine(id, stage)
  }
  if (model === '') throw modelMissing(id)
  const keyVariable = url === undefined ? provider.keyVariable : addressKeyVariable(stage)
  const key = setup.keyOf(keyVariable)
  if (url === undefined && key === undefined) throw keyMissing(id, keyVariable)
  const resourceName = resourceOf(reference, provider, setup)
  const origins =
    url === undefined
      ? provider.origins.map((origin) => origin.replace('{resource}', resourceName ?? ''))
      : [new URL(url).origin]
  const guarded = guardedFetch({ key, origins, fetch: setup.fetch })
  let models: Promise<RemoteModels> | undefined
  return {
    id,
    keyVariable,
    key,
    isOwnServer: url !== undefined,
    provider,
    fetch: guarded,
    models: () =>
      (models ??= provider.open({
        apiKey: key ?? NO_KEY,
        fetch: guarded,
        ...(resourceName !== undefined && { resourceName }),
        ...(url !== undefined && { baseURL: url.replace(/\/+$/, '') }),
      })),
  }
}

function resourceOf(
  { id }: EngineReference,
  { resourceVariable }: HostedProvider,
  { keyOf }: RemoteSetup,
): string | undefined {
  if (resourceVariable === undefined) return undefined
  const name = keyOf(resourceVariable)
  if (name !== undefined && /^[\w-]+$/.test(name)) return name
  throw new PipelineError(
    'invalid_input',
    'engine_resource_missing',
    `${id} needs the name of your resource at the provider. Set ${resourceVariable} to it, without its domain.`,
  )
}

export function keyMissing(id: string, variable: string): PipelineError {
  return new PipelineError(
    'invalid_input',
    'engine_key_missing',
    `${id} needs a key. Set ${variable}, or ${variable}_FILE to the file that holds it.`,
  )
}

/** @returns that no engine elsewhere goes by this name, and which ones do */
export function unknownEngine(id: string, stage: Stage): PipelineError {
  const families = Object.entries(hostedProviders)
    .filter(([, { stages }]) => stages.includes(stage))
    .map(([family]) => `${family}:<model>`)
  const others =
    stage === 'translate'
      ? ['libretranslate@<address>', 'deepl', 'google-translate']
      : [...families, 'openai:<model>@<address>']
  return new PipelineError(
    'invalid_input',
    'engine_unknown',
    `There is no engine "${id}" for this stage. On other servers there are: ${others.join(', ')}.`,
  )
}

function modelMissing(id: string): PipelineError {
  return new PipelineError(
    'invalid_input',
    'engine_name_invalid',
    `"${id}" names no model. Write <family>:<model>, such as openai:whisper-1.`,
  )
}
