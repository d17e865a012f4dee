import type { GbnfJsonObjectSchema, GbnfJsonSchema } from 'node-llama-cpp'
import { refuseEndlessReferences } from './endless-references.js'
import { isObject, listAt, objectAt, type JsonObject } from './schema-part.js'
import { schemaProblem } from './schema-problem.js'
import { valueSchema } from './value-schema.js'

/** Bounds on what a client may make the process compute. */
const MOST_PARTS = 2000
const DEEPEST = 32

/** Keywords that tell people and programs something, and nothing of which values fit. */
const notes = '$schema $id $comment $defs definitions title description default examples deprecated'.split(
  ' ',
)
const kept = new Set([
  ...notes,
  ...'type enum const $ref anyOf oneOf allOf properties required additionalProperties items prefixItems'.split(
    ' ',
  ),
  ...'minItems maxItems minLength maxLength format minimum maximum exclusiveMinimum exclusiveMaximum'.split(
    ' ',
  ),
])

/** The name under which a schema refers to itself as a whole. */
const WHOLE = 'the whole'

/**
 * A JSON Schema (https://json-schema.org/draft/2020-12) in the words of node-llama-cpp's grammar generator. Everything
 * that the grammar lets through fits the schema. All properties are written, optional ones too, in the schema's order.
 * @param isStrict whether a keyword that no grammar can keep, such as `pattern`, is an error; else it is left out
 * @throws PipelineError `schema_not_supported`, naming the keyword
 */
export function grammarSchema(schema: unknown, isStrict: boolean): GbnfJsonObjectSchema {
  if (!isObject(schema) || schema['type'] !== 'object') throw schemaProblem('It must have "type": "object".')
  const definitions = { ...objectAt(schema, 'definitions'), ...objectAt(schema, '$defs') }
  const translation = new Translation(new Set(Object.keys(definitions)), isStrict)
  const whole = translation.translate(schema)
  const translated = Object.entries(definitions).map(([name, part]) => [name, translation.translate(part)])
  const $defs = Object.fromEntries([...translated, [WHOLE, whole]]) as Record<string, GbnfJsonSchema>
  refuseEndlessReferences($defs)
  return { ...whole, $defs } as GbnfJsonObjectSchema
}

/** One schema on its way into the words of the generator. */
export class Translation {
  private readonly names: ReadonlySet<string>
  private readonly isStrict: boolean
  private parts = 0
  private depth = 0

  constructor(names: ReadonlySet<string>, isStrict: boolean) {
    this.names = names
    this.isStrict = isStrict
  }

  translate(part: unknown): GbnfJsonSchema {
    if (++this.parts > MOST_PARTS) throw schemaProblem(`It has more than ${MOST_PARTS} parts.`)
    if (++this.depth > DEEPEST) throw schemaProblem(`It is more than ${DEEPEST} deep.`)
    const translated = this.translateHere(part)
    this.depth--
    return translated
  }

  /** For a keyword that a grammar cannot keep. */
  cannotKeep(keyword: string): void {
    if (this.isStrict) throw schemaProblem(`"${keyword}" cannot be kept, and "strict" asks for it.`)
  }

  private translateHere(part: unknown): GbnfJsonSchema {
    if (part === true) return valueSchema({}, this)
    if (!isObject(part)) throw schemaProblem('Every part of it must be an object.')
    for (const keyword of Object.keys(part)) if (!kept.has(keyword)) this.cannotKeep(keyword)
    if (part['allOf'] !== undefined) return this.onlyOne(part)
    if (part['$ref'] !== undefined) return this.reference(part)
    const keyword = part['anyOf'] === undefined ? 'oneOf' : 'anyOf'
    if (part[keyword] === undefined) return valueSchema(part, this)
    this.refuseBeside(keyword, part)
    return { oneOf: listAt(part, keyword).map((choice) => this.translate(choice)) }
  }

  private reference(part: JsonObject): GbnfJsonSchema {
    this.refuseBeside('$ref', part)
    const { $ref } = part
    if ($ref === '#') return { $ref: `#/$defs/${WHOLE}` }
    const name = typeof $ref === 'string' ? /^#\/(?:\$defs|definitions)\/(.+)$/.exec($ref)?.[1] : undefined
    if (name === undefined || !this.names.has(name))
      throw schemaProblem('Every "$ref" must be "#" or name one of its "$defs".')
    return { $ref: `#/$defs/${name}` }
  }

  /** Generators write `allOf` with one member to put a note beside a reference. */
  private onlyOne({ allOf, ...part }: JsonObject): GbnfJsonSchema {
    const [only, ...others] = listAt({ allOf }, 'allOf')
    if (others.length > 0 || !isObject(only)) throw schemaProblem('"allOf" can have one member only.')
    return this.translate({ ...part, ...only })
  }

  /** Of two keywords that both narrow the values down, only one can be kept. */
  private refuseBeside(keyword: string, part: JsonObject): void {
    const others = Object.keys(part).filter((other) => other !== keyword && !notes.includes(other))
    const [other] = others.filter((name) => name !== 'type' || keyword === '$ref')
    if (other !== undefined) this.cannotKeep(other)
  }
}
