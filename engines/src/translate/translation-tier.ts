import {
  baseLanguage,
  PipelineError,
  type Engine,
  type EngineDescription,
  type Language,
  type Translation,
  type TranslationInput,
} from '@mega-pipeline/pipeline'
import type { AlignedWord } from './bergamot/aligned-words.js'
import { writeTitleStops } from './english-titles.js'

export interface TranslationPair {
  readonly from: Language
  readonly to: Language
}

/** What a tier says of itself without being loaded: the board shows it per target language. */
export interface TranslationTierDescription extends EngineDescription {
  readonly pairs: readonly TranslationPair[]
}

/** A translation that may know its alignment. */
export interface AlignedTranslation extends Translation {
  /** The words that the text consists of, each with the words of the source that it stands for, cut at white space. */
  readonly words?: readonly AlignedWord[]
}

/** A rung of the ladder: an engine that knows which pairs it has. */
export interface TranslationTier extends Engine<TranslationInput, AlignedTranslation> {
  readonly description: TranslationTierDescription
}

/** Regions are left out: a tier for `pt` serves `pt-br`. */
export function hasPair(
  { pairs }: Pick<TranslationTierDescription, 'pairs'>,
  { from, to }: TranslationPair,
): boolean {
  return pairs.some((pair) => pair.from === baseLanguage(from) && pair.to === baseLanguage(to))
}

/** @throws PipelineError `language_pair_not_supported`, saying which pairs there are. */
export function requirePair(
  description: Pick<TranslationTierDescription, 'pairs'>,
  wanted: TranslationPair,
): void {
  if (hasPair(description, wanted)) return
  const known = [...new Set(description.pairs.map(({ from, to }) => `${from} to ${to}`))].toSorted()
  throw new PipelineError(
    'invalid_input',
    'language_pair_not_supported',
    `There is no translation from ${wanted.from} to ${wanted.to} here. ` +
      (known.length > 0
        ? `There is: ${known.join(', ')}.`
        : 'No translation model is present: run mega models pull.'),
  )
}

/**
 * One line, single spaces, without control characters and halves of characters, English titles with their stop: what
 * every tier expects.
 */
export function plainSentence({ text, from }: { readonly text: string; readonly from: Language }): string {
  const line = text.replaceAll(/[\p{Cc}\p{Cs}\s]+/gu, ' ').trim()
  return baseLanguage(from) === 'en' ? writeTitleStops(line) : line
}
