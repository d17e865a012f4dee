import { randomUUID } from 'node:crypto'
import { newPromptId, recordingKey, type Prompt, type Run } from '@mega-pipeline/pipeline'

const engine = { id: 'test:engine', version: '1' }

/** A typed prompt with one run, as the gateway would store them. */
export function typedPrompt(text: string): PromptWithRun {
  return promptOf(() => ({ kind: 'text', text }))
}

/** A recorded prompt with one run. Its file is not there: what reads it stands in the tests. */
export function recordedPrompt(sha256: string): PromptWithRun {
  return promptOf((id) => ({
    kind: 'recording',
    recording: { key: recordingKey(id, 'wav'), sha256, seconds: 1, contentType: 'audio/wav' },
  }))
}

export interface PromptWithRun {
  readonly prompt: Prompt
  readonly run: Run
}

function promptOf(sourceOf: (id: string) => Prompt['source']): PromptWithRun {
  const id = newPromptId(new Date(), randomUUID().replaceAll('-', ''))
  return {
    prompt: { id, createdAt: new Date(), source: sourceOf(id) },
    run: {
      id: randomUUID(),
      promptId: id,
      team: 'local',
      settings: {
        language: 'en',
        languages: ['fr'],
        words: 30,
        tone: 'plain',
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
