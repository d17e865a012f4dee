import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultPromptTemplate, renderPromptTemplate } from './prompt-template.js'

const values = { prompt: 'Tell me of bees.', words: 100, language: 'en', tone: 'plain' } as const

describe('renderPromptTemplate', () => {
  test('fills in what was said, the length and the language', () => {
    expect(renderPromptTemplate('{{ words }} words, {{language}}: {{prompt}}', values)).toBe(
      '100 words, en: Tell me of bees.',
    )
  })

  test('the language model is sent what the user said, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (prompt) => {
        expect(renderPromptTemplate(defaultPromptTemplate, { ...values, prompt })).toContain(prompt)
      }),
    )
  })

  test('what the user said is never taken for a placeholder or a replacement pattern', () => {
    for (const prompt of ['{{words}}', '{{unknown}}', "$& $1 $$ $'", '{{prompt}}']) {
      expect(renderPromptTemplate('Say: {{prompt}}', { ...values, prompt })).toBe(`Say: ${prompt}`)
    }
  })

  test('a template without the prompt is refused: it would send everybody the same question', () => {
    expect(() => renderPromptTemplate('Tell me a story.', values)).toThrow(
      expect.objectContaining({ kind: 'invalid_input', code: 'template_without_prompt' }),
    )
  })

  test('an unknown placeholder is refused by name', () => {
    expect(() => renderPromptTemplate('{{prompt}} {{mood}}', values)).toThrow(/\{\{mood\}\}/)
    expect(() => renderPromptTemplate('{{prompt}} {{constructor}}', values)).toThrow(
      expect.objectContaining({ kind: 'invalid_input', code: 'template_unknown_placeholder' }),
    )
  })

  test('a tone is put in the words that the language model knows', () => {
    const friendly = renderPromptTemplate(defaultPromptTemplate, { ...values, tone: 'friendly' })
    expect(friendly).toContain('make it longer and more friendly and approachable, about 100 words')
  })

  test('spaces inside the braces make no difference', () => {
    expect(renderPromptTemplate('{{ prompt }}', values)).toBe('Tell me of bees.')
  })
})
