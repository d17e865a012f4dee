import { z } from 'zod'

/** How a text is to sound. Few, and each seen to change what the small model writes: docs/decisions/0002-language-model.md. */
export const toneSchema = z.enum(['plain', 'friendly', 'formal', 'simple'])
export type Tone = z.infer<typeof toneSchema>

/** What `{{tone}}` in a prompt template becomes: words that can follow "make it", close to those SmolLM2 learnt by. */
export const toneWords: Readonly<Record<Tone, string>> = {
  plain: 'more detailed',
  friendly: 'more friendly and approachable',
  formal: 'more professional and formal',
  simple: 'simple enough for a child',
}
