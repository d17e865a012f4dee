import {
  PipelineError,
  type EngineDescription,
  type SpeechEngine,
  type SpokenSegment,
  type Stage,
  type TextEngine,
  type TranscriptionEngine,
} from '@mega-pipeline/pipeline'
import { expect, test } from 'vitest'
import { createSpeechLadder, createTextLadder, createTranscriptionLadder } from './index.js'

const { signal } = new AbortController()
const describe = (id: string, stage: Stage): EngineDescription => ({
  id,
  stage,
  version: '1',
  licence: 'MIT',
  languages: ['en'],
})
const idle = { load: async () => {}, close: async () => {} }
const dies = (): never => {
  throw new PipelineError('unavailable', 'engine_died', 'It died.')
}

/** Stands in for a language model: writes its sentences, then ends or dies. */
function writer(id: string, texts: readonly string[], end: () => void = () => {}): TextEngine {
  return {
    ...idle,
    description: describe(id, 'generate'),
    run: async ({ written }, { onPiece }) => {
      const sentences = [...written]
      for (const text of texts) {
        const sentence = { text, startsParagraph: false }
        sentences.push(sentence)
        onPiece?.(sentence)
      }
      end()
      return { sentences, finishReason: 'stop', engine: id }
    },
    chat: async ({ messages }, { onPiece }) => {
      const last = messages.at(-1)
      const text = last?.role === 'assistant' ? ` after "${last.content}"` : texts.join(' ')
      onPiece?.(text)
      end()
      return { text, finishReason: 'stop', promptTokens: 1, completionTokens: 1, engine: id }
    },
  }
}

test('a text is gone on with from the sentences that the first engine wrote', async () => {
  const ladder = createTextLadder([writer('big', ['One.'], dies), writer('small', ['Two.'])], 10)
  const pieces: string[] = []
  const text = await ladder.run(
    { prompt: 'p', language: 'en', words: 20, seed: 1, temperature: 0, written: [] },
    { signal, onPiece: (sentence) => pieces.push(sentence.text) },
  )
  expect(text.sentences.map((sentence) => sentence.text)).toEqual(['One.', 'Two.'])
  expect(pieces).toEqual(['One.', 'Two.'])
  expect(text.engine).toBe('small')
})

test('an answer is gone on with where it broke off', async () => {
  const ladder = createTextLadder([writer('big', ['Half'], dies), writer('small', [])], 10)
  const pieces: string[] = []
  const answer = await ladder.chat(
    {
      messages: [{ role: 'user', content: 'q' }],
      seed: 1,
      temperature: 0,
      topP: 1,
      maxTokens: 9,
      stop: [],
      format: 'text',
    },
    { signal, onPiece: (piece) => pieces.push(piece) },
  )
  expect(answer).toMatchObject({ text: 'Half after "Half"', engine: 'small' })
  expect(pieces.join('')).toBe(answer.text)
})

/** Stands in for a transcriber: says from where to where it listened, a second at a time, then ends or dies. */
function listener(id: string, seconds: number, end: () => void = () => {}): TranscriptionEngine {
  return {
    ...idle,
    tellsWordTimes: false,
    description: describe(id, 'transcribe'),
    run: async ({ sound }, { onPiece }) => {
      const segments: SpokenSegment[] = []
      for (let second = 0; second < Math.min(seconds, sound.samples.length / sound.sampleRate); second++) {
        const segment = { text: `${id} ${second}`, startSeconds: second, endSeconds: second + 1 }
        segments.push(segment)
        onPiece?.(segment)
      }
      end()
      return { segments, outcome: segments.length > 0 ? 'speech' : 'no_speech', engine: id }
    },
  }
}

test('the second transcriber listens from where the first one had come to', async () => {
  const ladder = createTranscriptionLadder([listener('big', 2, dies), listener('small', 9)], 10)
  const sound = { samples: new Float32Array(40), sampleRate: 10 }
  const pieces: SpokenSegment[] = []
  const heard = await ladder.run(
    { sound, language: 'en' },
    { signal, onPiece: (piece) => pieces.push(piece) },
  )
  expect(heard.segments.map(({ text, startSeconds }) => [text, startSeconds])).toEqual([
    ['big 0', 0],
    ['big 1', 1],
    ['small 0', 2],
    ['small 1', 3],
  ])
  expect(pieces).toEqual(heard.segments)
  expect(heard).toMatchObject({ outcome: 'speech', engine: 'small' })
})

test('a synthesizer that lacks the voice takes its own of the language', async () => {
  const speaker = (id: string, voice: string, fails = false): SpeechEngine => ({
    ...idle,
    description: describe(id, 'synthesize'),
    voices: [{ id: voice, name: voice, language: 'fr', gender: 'female' }],
    run: async (input) => {
      if (fails) dies()
      return { samples: new Float32Array(1), sampleRate: 1, engine: `${id} with ${input.voice}` }
    },
  })
  const ladder = createSpeechLadder([speaker('first', 'anne', true), speaker('second', 'marie')], 10)
  const { engine } = await ladder.run({ text: 'Oui.', language: 'fr', voice: 'anne', speed: 1 }, { signal })
  expect(engine).toBe('second with marie')
})

test('a ladder is known by the names of its rungs', () => {
  const { description } = createTextLadder([writer('big', []), writer('small', [])], 10)
  expect(description).toMatchObject({ id: 'big,small', version: '1,1', licence: 'MIT', languages: ['en'] })
})

const sample = { sha256: 'ab12', audio: new Uint8Array(9), contentType: 'audio/wav' }
const inOwnVoice = { text: 'Oui.', language: 'fr', voice: 'anne', speed: 1, sample }

/** Stands in for a synthesizer that takes samples, or does not. */
function speakerOf(id: string, takesSamples: boolean, work: () => void = () => {}) {
  const forgotten: string[] = []
  const forget = async (sha256: string): Promise<void> => {
    work()
    forgotten.push(sha256)
  }
  const engine: SpeechEngine = {
    ...idle,
    description: describe(id, 'synthesize'),
    voices: [],
    ...(takesSamples && { ownVoices: { forget } }),
    run: async () => {
      work()
      return { samples: new Float32Array(1), sampleRate: 1, engine: id }
    },
  }
  return { engine, forgotten }
}

test('only synthesizers that take samples stand in for each other where there is one', async () => {
  const [plain, dying, third] = [speakerOf('a', false), speakerOf('b', true, dies), speakerOf('c', true)]
  const ladder = createSpeechLadder([plain.engine, dying.engine, third.engine], 10)
  expect(await ladder.run(inOwnVoice, { signal })).toMatchObject({ engine: 'c' })

  const last = createSpeechLadder([dying.engine, plain.engine], 10)
  await expect(last.run(inOwnVoice, { signal })).rejects.toMatchObject({ code: 'engine_died' })

  const none = createSpeechLadder([plain.engine], 10)
  expect(none.ownVoices).toBeUndefined()
  await expect(none.run(inOwnVoice, { signal })).rejects.toMatchObject({ code: 'voice_sample_not_supported' })
})

test('a sample is forgotten by all that can, though one of them fails', async () => {
  const [dying, other] = [speakerOf('a', true, dies), speakerOf('b', true)]
  const ladder = createSpeechLadder([dying.engine, other.engine], 10)
  await expect(ladder.ownVoices?.forget('ab12', { signal })).rejects.toMatchObject({ code: 'engine_died' })
  expect(other.forgotten).toEqual(['ab12'])
})
