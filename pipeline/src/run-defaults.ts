/** Fewer words make no text to listen to; for more, these small language models lose the thread. */
export const wordLimits = { minimum: 30, maximum: 600 }

/** How texts are written when nothing else is asked for. */
export const writingDefaults = {
  tone: 'plain',
  seed: 1,
  /** Higher ones make small models lose the subject; measured in docs/decisions/0002-language-model.md. */
  temperature: 0.4,
} as const
