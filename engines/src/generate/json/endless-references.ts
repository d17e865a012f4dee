import type { GbnfJsonSchema } from 'node-llama-cpp'
import { schemaProblem } from './schema-problem.js'

type Definitions = Readonly<Record<string, GbnfJsonSchema>>

/** Refuses definitions that lead back to themselves without a value in between: they mean nothing. */
export function refuseEndlessReferences(definitions: Definitions): void {
  const sound = new Set<string>()
  const follow = (name: string, way: readonly string[]): void => {
    if (way.includes(name)) throw schemaProblem('A "$ref" leads back to itself.')
    if (sound.has(name)) return
    const definition = definitions[name]
    for (const next of definition ? namesIn(definition) : []) follow(next, [...way, name])
    sound.add(name)
  }
  for (const name of Object.keys(definitions)) follow(name, [])
}

/** The definitions that a value may be at once, without going into its parts. */
function namesIn(schema: GbnfJsonSchema): readonly string[] {
  if ('$ref' in schema) return [schema.$ref.slice('#/$defs/'.length)]
  return 'oneOf' in schema ? schema.oneOf.flatMap(namesIn) : []
}
