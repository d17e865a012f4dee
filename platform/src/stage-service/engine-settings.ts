import { parseEngineReferences } from '@mega-pipeline/pipeline'
import { z } from 'zod'
import { noted } from '../settings/index.js'

/** Leaves the choice to the service. */
const BEST = 'best'

/**
 * The engine of a stage, or a list of engines of which the later ones stand in for the earlier ones; undefined for `best`.
 * Its text is the name that the shelf knows: ids separated by commas, without spaces.
 */
export function engineSetting(description: string, example: string): z.ZodType<string | undefined> {
  const schema = z
    .string()
    .refine(isListOfEngines)
    .transform((text) => (text === BEST ? undefined : referencesOf(text).join(',')))
    .optional()
  return noted(schema, {
    description,
    mustBe: `\`best\`, or engines separated by commas, such as \`${example}\``,
    defaultNote: '`best`',
  })
}

/** A key: a secret, so it can also come from a file. */
export function keySetting(description: string): z.ZodType<string | undefined> {
  return noted(z.string().optional(), { description, mustBe: 'a key', secret: true })
}

/** What hosted providers are asked with: keys, by the names of their variables, and the name of an Azure resource. */
export function hostedEngineSettings<Name extends string>(keyVariables: readonly Name[]) {
  const description = 'Key for the hosted engines of this provider; sent to it alone.'
  const keys = keyVariables.map((variable) => [variable, keySetting(description)] as const)
  return {
    ...(Object.fromEntries(keys) as Record<Name, z.ZodType<string | undefined>>),
    AZURE_RESOURCE_NAME: noted(z.string().optional(), {
      description: 'The resource of Azure OpenAI that engines such as `azure:<deployment>` are part of.',
      mustBe: 'a name, without its domain',
    }),
  }
}

function isListOfEngines(text: string): boolean {
  try {
    return referencesOf(text).length > 0
  } catch {
    return false
  }
}

function referencesOf(text: string): string[] {
  return parseEngineReferences(text).map(({ id }) => id)
}

/** Reads keys by the names of their variables, from settings that hold them besides others. */
export function keyReader(
  settings: Readonly<Record<string, unknown>>,
): (variable: string) => string | undefined {
  return (variable) => {
    const key = settings[variable]
    return typeof key === 'string' ? key : undefined
  }
}
