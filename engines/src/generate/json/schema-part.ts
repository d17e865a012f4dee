import { schemaProblem } from './schema-problem.js'

export type JsonObject = Readonly<Record<string, unknown>>

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The object under a keyword; an empty one when the keyword is not there. */
export function objectAt(schema: JsonObject, keyword: string): JsonObject {
  const value = schema[keyword] ?? {}
  if (!isObject(value)) throw schemaProblem(`"${keyword}" must be an object.`)
  return value
}

/** The list under a keyword. */
export function listAt(schema: JsonObject, keyword: string): readonly unknown[] {
  const value = schema[keyword]
  if (!Array.isArray(value) || value.length === 0)
    throw schemaProblem(`"${keyword}" must be a list of some length.`)
  return value
}

/** A count under a keyword, such as `maxItems`; undefined when it is not there. */
export function countAt(schema: JsonObject, keyword: string): number | undefined {
  const value = schema[keyword]
  if (value === undefined) return undefined
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
    throw schemaProblem(`"${keyword}" must be a whole number from 0 up.`)
  return value
}

/**
 * Texts that stand in a grammar as they are: names of properties and constants. A NUL would end the grammar, and the
 * other control characters are never meant.
 */
export function literal(text: string): string {
  if (/\p{Cc}/u.test(text)) throw schemaProblem('A name or a constant holds a control character.')
  return text
}
