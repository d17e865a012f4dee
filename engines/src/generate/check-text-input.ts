import {
  baseLanguage,
  PipelineError,
  type EngineDescription,
  type TextGenerationInput,
} from '@mega-pipeline/pipeline'

const FEWEST_WORDS = 20
const MOST_WORDS = 1000

/** Refuses what the engine cannot write, before it is sent to its process. */
export function checkTextInput(
  { id, languages }: EngineDescription,
  { prompt, language, words, temperature }: TextGenerationInput,
): void {
  if (!/[\p{L}\p{N}]/u.test(prompt)) {
    throw invalid('prompt_empty', 'The prompt holds no words. Say or type what the text is to be about.')
  }
  if (!languages.includes(baseLanguage(language))) {
    throw invalid(
      'language_not_supported',
      `${id} does not write the language "${language}". It writes: ${languages.join(', ')}.`,
    )
  }
  if (!Number.isInteger(words) || words < FEWEST_WORDS || words > MOST_WORDS) {
    throw invalid(
      'words_out_of_range',
      `A text can have ${FEWEST_WORDS} to ${MOST_WORDS} words, not ${words}.`,
    )
  }
  if (!(temperature >= 0 && temperature <= 2)) {
    throw invalid('temperature_out_of_range', `The temperature must be from 0 to 2, not ${temperature}.`)
  }
}

function invalid(code: string, message: string): PipelineError {
  return new PipelineError('invalid_input', code, message)
}
