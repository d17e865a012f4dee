import type { EngineDescription, Voice } from './engine.js'
import type { Language } from './language.js'
import type { Stage } from './stage.js'

/** What an engine can do, with what only some kinds of engine have. */
export interface EngineAbilities extends EngineDescription {
  /** Of a synthesizer: its voices; the first of a language is the default one. */
  readonly voices?: readonly Voice[]
  /** Of a synthesizer: whether it speaks in the voice of a sample. */
  readonly takesVoiceSample?: boolean
  /** Of a translator: for each pair of languages the engine that would do it first. */
  readonly pairs?: readonly LanguagePair[]
}

/** What a service makes known of an engine it runs, so that others need not know engines to choose one. */
export interface EngineOffer extends EngineAbilities {
  /** Whether its service takes it when no other one is asked for. */
  readonly isDefault: boolean
  /** Further names that clients of its HTTP API may use for it, such as `whisper-1`. */
  readonly aliases?: readonly string[]
  /** Where the HTTP API of its service answers, such as `http://127.0.0.1:9001`; null when it serves none. */
  readonly url: string | null
}

export interface LanguagePair {
  readonly from: Language
  readonly to: Language
  /** The tier of the translator that takes such a sentence first. */
  readonly engine: string
}

/** Engines that stand in for each other, described as one under the name it is asked for by: theirs, in order. */
export function describeLadder(stage: Stage, rungs: readonly EngineAbilities[]): EngineAbilities {
  const distinct = (values: readonly string[]): string[] => [...new Set(values)]
  const voices = rungs.flatMap((rung) => rung.voices ?? [])
  const pairs = rungs.flatMap((rung) => rung.pairs ?? [])
  return {
    id: rungs.map(({ id }) => id).join(','),
    stage,
    version: rungs.map(({ version }) => version).join(','),
    licence: distinct(rungs.map(({ licence }) => licence)).join(' AND '),
    languages: distinct(rungs.flatMap(({ languages }) => languages)),
    ...(voices.length > 0 && { voices }),
    ...(rungs.some(({ takesVoiceSample }) => takesVoiceSample) && { takesVoiceSample: true }),
    // The first rung that has a pair takes it first.
    ...(pairs.length > 0 && {
      pairs: pairs.filter(
        (pair, index) => index === pairs.findIndex(({ from, to }) => from === pair.from && to === pair.to),
      ),
    }),
  }
}
