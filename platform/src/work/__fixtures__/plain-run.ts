import { randomUUID } from 'node:crypto'
import { newPromptId, type Prompt, type Run } from '@mega-pipeline/pipeline'

const engine = { id: 'test:engine', version: '1' }

/** A typed prompt with one run, as the gateway would store them. */
export function typedPrompt(text: string, team = 'local'): { prompt: Prompt; run: Run } {
  const id = newPromptId(new Date(), randomUUID().replaceAll('-', ''))
  return {
    prompt: { id, createdAt: new Date(), source: { kind: 'text', text } },
    run: {
      id: randomUUID(),
      promptId: id,
      team,
      settings: {
        language: 'en',
        languages: ['fr'],
        words: 30,
        template: 'Expand: {{prompt}}',
        seed: 1,
        temperature: 0,
        voices: { en: 'a', fr: 'b' },
        speed: 1,
        engines: { transcribe: engine, generate: engine, translate: engine, synthesize: engine },
      },
    },
  }
}
