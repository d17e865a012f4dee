import type { ApiSchema } from './openapi-types.js'

type Schemas = Readonly<Record<string, ApiSchema>>

export interface SchemaRow {
  /** Path of the field: `messages[].role`. */
  readonly name: string
  readonly type: string
  readonly required: boolean
  readonly description: string
}

/** Deep enough for what people read, and an end for schemas that hold themselves. */
const DEEPEST = 4

/** The fields of a schema, those inside fields included, as rows of a table. */
export function schemaRows(schema: ApiSchema, schemas: Schemas, prefix = '', depth = 0): SchemaRow[] {
  const known = resolve(schema, schemas)
  if (depth > DEEPEST) return []
  if (known.items) return schemaRows(known.items, schemas, `${prefix}[]`, depth + 1)
  const parts = [...(known.allOf ?? []), ...(known.anyOf ?? []), ...(known.oneOf ?? [])]
  const own = Object.entries(known.properties ?? {}).flatMap(([key, property]) => {
    const name = prefix === '' ? key : `${prefix}.${key}`
    const row = {
      name,
      type: typeOf(property, schemas),
      required: known.required?.includes(key) ?? false,
      description: property.description ?? resolve(property, schemas).description ?? '',
    }
    return [row, ...schemaRows(property, schemas, name, depth + 1)]
  })
  return [...own, ...parts.flatMap((part) => schemaRows(part, schemas, prefix, depth + 1))]
}

/** A schema in a few words: `string, one of "mp3", "wav"; default "mp3"`. */
export function typeOf(schema: ApiSchema, schemas: Schemas): string {
  const known = resolve(schema, schemas)
  const choices = known.anyOf ?? known.oneOf
  if (choices) return choices.map((choice) => typeOf(choice, schemas)).join(' or ')
  if (known.items) return `list of ${typeOf(known.items, schemas)}`
  const type = [known.type ?? []].flat().join(' or ') || 'anything'
  const limits = [
    known.format,
    known.const !== undefined && JSON.stringify(known.const),
    known.enum && `one of ${known.enum.map((value) => JSON.stringify(value)).join(', ')}`,
    known.minimum !== undefined && `from ${known.minimum}`,
    known.maximum !== undefined && `up to ${known.maximum}`,
    known.minLength !== undefined && `at least ${known.minLength} characters`,
    known.maxLength !== undefined && `at most ${known.maxLength} characters`,
    known.default !== undefined && `default ${JSON.stringify(known.default)}`,
  ]
  return [type, ...limits.filter((limit) => typeof limit === 'string')].join(', ')
}

function resolve(schema: ApiSchema, schemas: Schemas): ApiSchema {
  const name = schema.$ref?.split('/').at(-1)
  return name === undefined ? schema : (schemas[name] ?? schema)
}
