import type { GbnfJsonSchema } from 'node-llama-cpp'
import type { Translation } from './grammar-schema.js'
import { numberSchema } from './number-schema.js'
import { countAt, listAt, literal, objectAt, type JsonObject } from './schema-part.js'
import { schemaProblem } from './schema-problem.js'

/** The longest repetition that a grammar is made to spell out; llama.cpp's own limit is 2000. */
const MOST_REPEATS = 1000

type Constant = string | number | boolean | null
type TypeName = 'string' | 'number' | 'integer' | 'boolean' | 'null' | 'array' | 'object'
const typeNames: readonly unknown[] = ['string', 'number', 'integer', 'boolean', 'null', 'array', 'object']

const anything = {
  oneOf: [
    { type: ['string', 'number', 'boolean', 'null'] },
    { type: 'array' },
    { type: 'object', additionalProperties: true },
  ],
} as const

/** A part of a schema that says what a value is: by constants, or by its type and the keywords of that type. */
export function valueSchema(part: JsonObject, translation: Translation): GbnfJsonSchema {
  if (part['const'] !== undefined) return { const: constant(part['const']) }
  if (part['enum'] !== undefined) return { enum: listAt(part, 'enum').map(constant) }
  const types = typesOf(part)
  const [only] = types
  if (only === undefined) return anything
  if (types.length === 1) return schemaOfType(only, part, translation)
  return { oneOf: types.map((type) => schemaOfType(type, part, translation)) }
}

function constant(value: unknown): Constant {
  if (typeof value === 'string') return literal(value)
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return value
  throw schemaProblem('"const" and "enum" can hold texts, numbers, true, false and null only.')
}

function typesOf({ type, properties, items }: JsonObject): readonly TypeName[] {
  if (type === undefined) return properties ? ['object'] : items ? ['array'] : []
  const types: readonly unknown[] = Array.isArray(type) ? type : [type]
  if (types.length === 0 || !types.every((name) => typeNames.includes(name)))
    throw schemaProblem(`"type" must be one or several of: ${typeNames.join(', ')}.`)
  return types as readonly TypeName[]
}

function schemaOfType(type: TypeName, part: JsonObject, translation: Translation): GbnfJsonSchema {
  switch (type) {
    case 'object':
      return objectSchema(part, translation)
    case 'array':
      return arraySchema(part, translation)
    case 'string':
      return stringSchema(part, translation)
    case 'integer':
    case 'number':
      return numberSchema(type, part, translation)
    case 'boolean':
    case 'null':
      return { type }
  }
}

function objectSchema(part: JsonObject, translation: Translation): GbnfJsonSchema {
  const fields = Object.entries(objectAt(part, 'properties'))
  const properties = Object.fromEntries(
    fields.map(([name, value]) => [literal(name), translation.translate(value)]),
  )
  const { additionalProperties: others = fields.length === 0 } = part
  if (typeof others === 'boolean')
    return { type: 'object', properties, additionalProperties: others && fields.length === 0 }
  return { type: 'object', properties, additionalProperties: translation.translate(others) }
}

function arraySchema(part: JsonObject, translation: Translation): GbnfJsonSchema {
  const first = part['prefixItems'] === undefined ? [] : listAt(part, 'prefixItems')
  const isClosed = part['items'] === false
  const items = isClosed ? undefined : part['items']
  const { least, most = isClosed ? first.length : undefined } = bounds(
    part,
    'minItems',
    'maxItems',
    translation,
  )
  if (most !== undefined && most < first.length)
    throw schemaProblem('"maxItems" is less than its "prefixItems".')
  return {
    type: 'array',
    ...(first.length > 0 && { prefixItems: first.map((item) => translation.translate(item)) }),
    ...(items !== undefined && { items: translation.translate(items) }),
    ...(least !== undefined && { minItems: least }),
    ...(most !== undefined && { maxItems: most }),
  }
}

function stringSchema(part: JsonObject, translation: Translation): GbnfJsonSchema {
  const { format } = part
  if (format === 'date-time' || format === 'date' || format === 'time') return { type: 'string', format }
  if (format !== undefined) translation.cannotKeep('format')
  const { least, most } = bounds(part, 'minLength', 'maxLength', translation)
  return {
    type: 'string',
    ...(least !== undefined && { minLength: least }),
    ...(most !== undefined && { maxLength: most }),
  }
}

function bounds(part: JsonObject, lower: string, upper: string, translation: Translation) {
  const least = countAt(part, lower)
  const most = countAt(part, upper)
  if (least !== undefined && most !== undefined && least > most)
    throw schemaProblem(`"${lower}" is more than "${upper}".`)
  const spelledOut = (count: number | undefined, keyword: string): number | undefined => {
    if (count === undefined || count <= MOST_REPEATS) return count
    translation.cannotKeep(keyword)
    return undefined
  }
  return { least: spelledOut(least, lower), most: spelledOut(most, upper) }
}
