import {
  contentHash,
  sentenceSoundKey,
  type Prompt,
  type Run,
  type Task,
  type TaskOutput,
} from '@mega-pipeline/pipeline'

const engine = { id: 'bench:engine', version: '1' }

/** Words of which the texts of rows are made, frequent ones first: few rows have `quartz`, nearly all `owls`. */
const vocabulary = (
  'owls night hunt forest wing feather silent mouse moon branch hollow listen field winter snow ' +
  'nest chick river stone barn church tower meadow dusk dawn prey flight eyes ears barred tawny ' +
  'lantern harbour violin cinnamon glacier compass orchard thunder marble quartz'
).split(' ')

/** A sentence of about twelve words; the same number gives the same sentence. */
function sentence(seed: number): string {
  const words = Array.from({ length: 8 + (seed % 9) }, (_, place) => {
    const chance = Number.parseInt(contentHash([seed, place]).slice(0, 8), 16) / 0xffffffff
    return vocabulary[Math.floor(chance ** 2 * vocabulary.length)] ?? ''
  })
  return `The ${words.join(' ')}.`
}

/** A typed prompt with its run, as the gateway would store them. Rows of the same `text` share their results. */
export function writtenRow(number: number, text: number, createdAt: Date): { prompt: Prompt; run: Run } {
  const id = `bench-${String(number).padStart(6, '0')}`
  return {
    prompt: { id, createdAt, source: { kind: 'text', text: `${sentence(text)} ${sentence(text + 1)}` } },
    run: {
      id: `run-${id}`,
      promptId: id,
      team: 'local',
      settings: {
        language: 'en',
        languages: ['fr'],
        words: 60,
        tone: 'plain',
        template: '{{prompt}}',
        seed: text,
        temperature: 0,
        voices: { en: 'anna', fr: 'chloe' },
        speed: 1,
        engines: { transcribe: engine, generate: engine, translate: engine, synthesize: engine },
      },
    },
  }
}

/** What a worker would bring for a task, without any model. */
export function resultOf({ id, input }: Task): TaskOutput {
  switch (input.kind) {
    case 'transcribe':
      throw new Error('Typed prompts are not transcribed.')
    case 'generate': {
      const sentences = Array.from({ length: 3 + (input.seed % 5) }, (_, place) => ({
        text: sentence(input.seed * 10 + place),
        startsParagraph: place % 3 === 0,
      }))
      return { engine: engine.id, finishReason: 'stop', sentences }
    }
    case 'translate':
      return { engine: engine.id, notes: [], text: `Voilà, été, ${input.text}` }
    case 'synthesize':
      return { engine: engine.id, soundKey: sentenceSoundKey(id), seconds: input.text.length / 15 }
    case 'publish':
      return { artefact: input.artefact }
    case 'assemble':
      return {
        audio: input.audio,
        subRip: input.subRip,
        webVtt: input.webVtt,
        seconds: input.pieces.length * 4,
        times: input.pieces.map((_piece, place) => ({ startSeconds: place * 4, endSeconds: place * 4 + 4 })),
      }
  }
}
