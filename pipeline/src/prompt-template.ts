import { PipelineError } from './errors.js'
import type { Language } from './language.js'

/** What a prompt template is filled with. */
export interface PromptTemplateValues {
  /** The user's own words. */
  readonly prompt: string
  readonly words: number
  readonly language: Language
}

export const defaultPromptTemplate =
  'Expand these spoken notes into a text of about {{words}} words to be read aloud:\n\n{{prompt}}'

/** Fills the placeholders of a template in one pass, so that the user's words are never taken for placeholders. */
export function renderPromptTemplate(template: string, values: PromptTemplateValues): string {
  if (!template.includes('{{prompt}}')) {
    throw new PipelineError(
      'invalid_input',
      'template_without_prompt',
      'The template must hold {{prompt}}: put it where the spoken notes belong.',
    )
  }
  return template.replace(/\{\{\s*(\w+)\s*\}\}/g, (_match, name: string) => {
    if (name === 'prompt' || name === 'words' || name === 'language') return String(values[name])
    throw new PipelineError(
      'invalid_input',
      'template_unknown_placeholder',
      `The template has a placeholder {{${name}}}; use {{prompt}}, {{words}} or {{language}}.`,
    )
  })
}
