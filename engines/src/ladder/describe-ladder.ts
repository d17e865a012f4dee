import type { EngineDescription } from '@mega-pipeline/pipeline'
import type { Rung } from './step-down.js'

/** A ladder described as one engine, under the name by which it is asked for: its rungs in order. */
export function describeLadder([first, ...others]: readonly [Rung, ...Rung[]]): EngineDescription {
  const all = [first, ...others].map(({ description }) => description)
  const distinct = (values: readonly string[]): string[] => [...new Set(values)]
  return {
    id: all.map(({ id }) => id).join(','),
    stage: first.description.stage,
    version: all.map(({ version }) => version).join(','),
    licence: distinct(all.map(({ licence }) => licence)).join(' AND '),
    languages: distinct(all.flatMap(({ languages }) => languages)),
  }
}
