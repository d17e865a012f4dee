import {
  baseLanguage,
  PipelineError,
  sourceLanguage,
  type EngineDescription,
  type Language,
} from '@mega-pipeline/pipeline'

/**
 * The languages to listen for, likeliest first: of those that a client names, the ones that the engine understands; all
 * that it understands, that of the prompts first, when none is named.
 * @throws PipelineError `language_not_supported`
 */
export function possibleLanguages(
  { id, languages }: EngineDescription,
  named: readonly Language[],
): readonly [Language, ...Language[]] {
  const candidates = named.length > 0 ? named : [sourceLanguage, ...languages]
  const [first, ...others] = new Set(
    candidates.filter((language) => languages.includes(baseLanguage(language))),
  )
  if (first !== undefined) return [first, ...others]
  throw new PipelineError(
    'invalid_input',
    'language_not_supported',
    `${id} does not understand ${named.join(' or ')}. It understands: ${languages.join(', ')}. ` +
      'Name one of these, or choose another model; /v1/models lists them with their languages.',
  )
}
