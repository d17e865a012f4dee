import {
  baseLanguage,
  PipelineError,
  sourceLanguage,
  type EngineDescription,
  type Language,
} from '@mega-pipeline/pipeline'

/**
 * The language to listen for: of those that a recording may be in, the first that the engine understands. When none is
 * named, the language of the prompts, or else the engine's first.
 * @throws PipelineError `language_not_supported`
 */
export function chooseLanguage(
  { id, languages }: EngineDescription,
  possible: readonly Language[],
): Language {
  const understood = (language: Language): boolean => languages.includes(baseLanguage(language))
  const wanted = possible.length > 0 ? possible : [sourceLanguage, ...languages]
  const chosen = wanted.find(understood)
  if (chosen !== undefined) return chosen
  throw new PipelineError(
    'invalid_input',
    'language_not_supported',
    `${id} does not understand ${possible.join(' or ')}. It understands: ${languages.join(', ')}. ` +
      'Name one of these, or choose another model; /v1/models lists them with their languages.',
  )
}
