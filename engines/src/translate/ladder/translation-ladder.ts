import {
  PipelineError,
  toProblem,
  type EngineCall,
  type OnStepDown,
  type Translation,
  type TranslationInput,
} from '@mega-pipeline/pipeline'
import {
  hasPair,
  plainSentence,
  requirePair,
  type TranslationTier,
  type TranslationTierDescription,
} from '../translation-tier.js'
import { takeEmoji } from './emoji.js'
import { guardNames, hasWords, trippedGuard, type Guard } from './guards.js'

export interface TranslationLadder extends TranslationTier {
  /** The rungs in the order they are tried. */
  readonly tiers: readonly TranslationTierDescription[]
  /** What each rung makes of a sentence, best rung first, without what a guard objects to. */
  alternatives(input: TranslationInput, call: EngineCall): Promise<readonly Translation[]>
}

interface Attempt {
  readonly translation: Translation
  readonly guard: Guard
}

/**
 * Tries tiers in order until one makes a translation that no guard objects to. Whatever tripped on the way stands in
 * the notes as `<tier>:<guard>` or `<tier>:<error code>`. When every tier trips, the least bad attempt is given.
 * Text without words comes back unchanged, made by the engine `unchanged`.
 * @throws PipelineError `language_pair_not_supported`, or `translation_empty` when no tier made anything
 */
export function createTranslationLadder(
  tiers: readonly TranslationTier[],
  onStepDown?: OnStepDown,
): TranslationLadder {
  const descriptions = tiers.map((tier) => tier.description)
  const pairs = descriptions.flatMap((description) => description.pairs)
  return {
    tiers: descriptions,
    description: {
      id: 'ladder',
      stage: 'translate',
      version: descriptions.map(({ id, version }) => `${id}@${version}`).join(' '),
      licence: [...new Set(descriptions.flatMap(({ licence }) => licence.split(' AND ')))].join(' AND '),
      languages: [...new Set(descriptions.flatMap(({ languages }) => languages))],
      pairs,
    },
    load: async () => {
      await Promise.all(tiers.map((tier) => tier.load()))
    },
    run: async (input, call) => {
      call.signal.throwIfAborted()
      requirePair({ pairs }, input)
      const { text, emoji } = takeEmoji(plainSentence(input))
      if (!hasWords(text)) return { text: input.text, engine: 'unchanged', notes: [] }
      const able = tiers.filter(({ description }) => hasPair(description, input))
      const translation = await climb(able, { ...input, text }, call, onStepDown)
      return emoji === '' ? translation : { ...translation, text: `${translation.text} ${emoji}` }
    },
    alternatives: async (input, { signal }) => {
      requirePair({ pairs }, input)
      if (!hasWords(input.text)) return []
      const able = tiers.filter(({ description }) => hasPair(description, input))
      return alternativesOf(able, { ...input, text: plainSentence(input) }, signal)
    },
    close: async () => {
      await Promise.all(tiers.map((tier) => tier.close()))
    },
  }
}

async function climb(
  tiers: readonly TranslationTier[],
  input: { text: string; from: string; to: string },
  call: EngineCall,
  onStepDown: OnStepDown | undefined,
): Promise<Translation> {
  const notes: string[] = []
  const attempts: Attempt[] = []
  let failure: unknown
  const isReplaceable = call.othersCanStandIn === true
  const turns = tiers.map((tier, index) => ({
    tier,
    othersCanStandIn: isReplaceable || index < tiers.length - 1,
  }))
  for (const { tier, othersCanStandIn } of turns) {
    const { id } = tier.description
    try {
      const translation = await tier.run(input, { ...call, othersCanStandIn })
      const guard = trippedGuard({ source: input.text, translation: translation.text, to: input.to })
      if (guard === undefined) return { ...translation, notes: [...notes, ...translation.notes] }
      notes.push(`${id}:${guard}`)
      attempts.push({ translation, guard })
    } catch (error) {
      call.signal.throwIfAborted()
      failure = error
      const problem = toProblem(error)
      onStepDown?.(id, problem)
      notes.push(`${id}:${error instanceof PipelineError ? problem.code : 'failed'}`)
      // Nobody else could do it after all: it is started whatever is free.
      if (problem.code === 'memory_too_low' && othersCanStandIn && !isReplaceable) {
        turns.push({ tier, othersCanStandIn: false })
      }
    }
  }
  return leastBad(attempts, notes, failure)
}

async function alternativesOf(
  tiers: readonly TranslationTier[],
  input: TranslationInput,
  signal: AbortSignal,
): Promise<Translation[]> {
  const found: Translation[] = []
  for (const tier of tiers) {
    try {
      const translation = await tier.run(input, { signal, othersCanStandIn: true })
      const attempt = { source: input.text, translation: translation.text, to: input.to }
      if (trippedGuard(attempt) === undefined) found.push(translation)
    } catch {
      // A rung that fails has no alternative to offer.
      signal.throwIfAborted()
    }
  }
  return found
}

function leastBad(attempts: readonly Attempt[], notes: readonly string[], failure: unknown): Translation {
  const best = attempts
    .filter(({ guard }) => guard !== 'empty')
    .toSorted((one, other) => guardNames.indexOf(other.guard) - guardNames.indexOf(one.guard))[0]
  if (best) return { ...best.translation, notes: [...notes, ...best.translation.notes] }
  if (failure !== undefined && attempts.length === 0) throw failure
  throw new PipelineError(
    'internal',
    'translation_empty',
    'No translation engine made anything of this sentence. Change the sentence, or try again.',
  )
}
