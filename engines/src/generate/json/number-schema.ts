import type { GbnfJsonSchema } from 'node-llama-cpp'
import type { Translation } from './grammar-schema.js'
import type { JsonObject } from './schema-part.js'
import { schemaProblem } from './schema-problem.js'

/** Whole numbers within so narrow bounds are listed one by one. */
const MOST_LISTED = 256

const lowerBounds = ['minimum', 'exclusiveMinimum'] as const
const upperBounds = ['maximum', 'exclusiveMaximum'] as const

/** A number. A grammar keeps bounds only by listing all the numbers within: few whole ones. */
export function numberSchema(
  type: 'number' | 'integer',
  part: JsonObject,
  translation: Translation,
): GbnfJsonSchema {
  const lower = boundsAt(part, lowerBounds)
  const upper = boundsAt(part, upperBounds)
  if (type === 'integer' && lower.length > 0 && upper.length > 0) {
    const from = Math.max(
      ...lower.map(([name, bound]) => (name === 'minimum' ? Math.ceil(bound) : Math.floor(bound) + 1)),
    )
    const to = Math.min(
      ...upper.map(([name, bound]) => (name === 'maximum' ? Math.floor(bound) : Math.ceil(bound) - 1)),
    )
    if (from > to) throw schemaProblem('No number is within "minimum" and "maximum".')
    if (to - from < MOST_LISTED)
      return { enum: Array.from({ length: to - from + 1 }, (_, index) => from + index) }
  }
  // Libraries write the range that JavaScript counts exactly in as the bounds of every whole number.
  const real = [...lower, ...upper].filter(([, bound]) => Math.abs(bound) < Number.MAX_SAFE_INTEGER)
  for (const [name] of real) translation.cannotKeep(name)
  return { type }
}

function boundsAt<Name extends string>(
  part: JsonObject,
  names: readonly Name[],
): (readonly [Name, number])[] {
  return names.flatMap((name) => {
    const bound = part[name]
    if (bound === undefined) return []
    if (typeof bound !== 'number') throw schemaProblem(`"${name}" must be a number.`)
    return [[name, bound] as const]
  })
}
