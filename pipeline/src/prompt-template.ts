import { PipelineError } from './errors.js'
import type { Language } from './language.js'
import { toneWords, type Tone } from './tone.js'

/** What a prompt template is filled with. */
export interface PromptTemplateValues {
  /** The user's own words. */
  readonly prompt: string
  readonly words: number
  readonly language: Language
  readonly tone: Tone
}

/**
 * Asks for a rewriting in the words that SmolLM2 was trained on, and so it stays with what was said; asked to "expand"
 * or to "write about" it, it wanders off (measured: docs/decisions/0002-language-model.md).
 */
export const defaultPromptTemplate = `Rewrite the input text to make it longer and {{tone}}, about {{words}} words, while maintaining its main points.

{{prompt}}`

const placeholder = /\{\{\s*(\w+)\s*\}\}/g

/** Fills the placeholders of a template in one pass, so that the user's words are never taken for placeholders. */
export function renderPromptTemplate(template: string, values: PromptTemplateValues): string {
  const names = [...template.matchAll(placeholder)].map(([, name]) => name)
  if (!names.includes('prompt')) {
    throw new PipelineError(
      'invalid_input',
      'template_without_prompt',
      'The template must hold {{prompt}}: put it where the spoken notes belong.',
    )
  }
  return template.replace(placeholder, (_match, name: string) => {
    if (name === 'tone') return toneWords[values.tone]
    if (name === 'prompt' || name === 'words' || name === 'language') return String(values[name])
    throw new PipelineError(
      'invalid_input',
      'template_unknown_placeholder',
      `The template has a placeholder {{${name}}}; use {{prompt}}, {{words}}, {{tone}} or {{language}}.`,
    )
  })
}
