import fc from 'fast-check'
import type {
  ChatMessage,
  GeneratedText,
  TextGenerationInput,
  WrittenSentence,
} from '@mega-pipeline/pipeline'
import { describe, expect, test } from 'vitest'
import { ScriptedModel } from './__fixtures__/scripted-model.js'
import { sentenceFault } from './sentence-faults.js'
import { sentenceSeed } from './sentence-seed.js'
import { writeText } from './write-text.js'
import { countWords } from './words.js'

const input: TextGenerationInput = {
  prompt: 'Tell us about bees.',
  language: 'en',
  words: 60,
  seed: 1,
  temperature: 0.5,
  written: [],
}
const signal = new AbortController().signal
const conversation = (prompt: string, textSoFar: string): ChatMessage[] => [
  { role: 'user', content: prompt },
  { role: 'assistant', content: textSoFar },
]

async function write(
  script: (textSoFar: string, seed: number) => string,
  changes: Partial<TextGenerationInput> = {},
): Promise<Omit<GeneratedText, 'engine'> & { pieces: WrittenSentence[]; words: number; progress: number[] }> {
  const pieces: WrittenSentence[] = []
  const progress: number[] = []
  const text = await writeText(
    new ScriptedModel(script),
    conversation,
    { ...input, ...changes },
    { signal, onPiece: (piece) => pieces.push(piece), onProgress: (fraction) => progress.push(fraction) },
  )
  const words = text.sentences.reduce((sum, sentence) => sum + countWords(sentence.text), 0)
  return { ...text, pieces, progress, words }
}

/** Says something else for every text and seed, in sentences of every length, good ones and bad ones. */
function babble(textSoFar: string, seed: number): string {
  const draw = (place: number, below: number): number => sentenceSeed(seed, place, textSoFar.length) % below
  const sentence = (place: number): string => {
    const words = Array.from({ length: 3 + draw(place, 45) }, (_, index) =>
      String.fromCodePoint(97 + draw(place * 100 + index, 26)).repeat(1 + draw(place * 31 + index, 7)),
    )
    const bad = ['# ', '- ', 'Narrator: ', ''][draw(place + 7, 8)] ?? ''
    const end = ['.', '!', '', '\n'][draw(place + 9, 6)] ?? '.'
    return `${bad}It ${words.join(draw(place, 3) === 0 ? ', and ' : ' ')}${end}`
  }
  if (textSoFar === '') return 'It begins with bees. And'
  return ['', `\n\n${sentence(1)}`, ` ${sentence(2)} ${sentence(3)}`][draw(0, 5)] ?? ` ${sentence(4)} And`
}

describe('writeText, whatever the model says', () => {
  test('never gives too many words, and gives only full sentences that can be spoken', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 30, max: 300 }), fc.nat(), async (words, seed) => {
        const text = await write(babble, { words, seed })
        expect(text.words).toBeLessThanOrEqual(words * 1.2)
        expect(text.finishReason === 'length' || text.words >= words * 0.8).toBe(true)
        for (const [index, sentence] of text.sentences.entries()) {
          const written = text.sentences.slice(0, index).map((earlier) => earlier.text)
          expect(sentence.text).toMatch(/[.!?]$/)
          expect(sentenceFault(sentence.text, { prompt: '', written, room: 120 })).toSatisfy(
            (fault) => fault === undefined || fault === 'monotony',
          )
        }
      }),
      { numRuns: 30 },
    )
  })

  test('streams exactly what it gives at the end, and its progress only grows', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const text = await write(babble, { seed, words: 150 })
        expect(text.pieces).toEqual(text.sentences)
        expect(text.progress).toEqual(text.progress.toSorted((a, b) => a - b))
        expect(text.progress.every((fraction) => fraction > 0 && fraction <= 1)).toBe(true)
      }),
      { numRuns: 20 },
    )
  })

  test('going on from any sentence gives the text that would have come without the break', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(20), async (seed, cut) => {
        const whole = await write(babble, { seed, words: 150 })
        const written = whole.sentences.slice(0, cut)
        const rest = await write(babble, { seed, words: 150, written })
        expect(rest.sentences).toEqual(whole.sentences)
        expect(rest.pieces).toEqual(whole.sentences.slice(written.length))
      }),
      { numRuns: 20 },
    )
  })
})

describe('writeText', () => {
  test('a model that ends too early is made to go on', async () => {
    let turn = 0
    const text = await write((textSoFar) =>
      textSoFar === '' || textSoFar.endsWith('\n\n')
        ? `Sentence ${turn++} tells of ${'abcdefgh'.slice(0, (turn % 8) + 1)} and ${'xyzuvw'.slice(turn % 5)} bees.`
        : '',
    )
    expect(text.words).toBeGreaterThanOrEqual(48)
    expect(text.finishReason).toBe('stop')
    expect(text.sentences[1]?.startsParagraph).toBe(true)
  })

  test('a model that says the same for ever is cut off, and that is said', async () => {
    const text = await write(() => ' Bees are busy all day long. And')
    expect(text.sentences).toEqual([{ text: 'Bees are busy all day long.', startsParagraph: true }])
    expect(text.finishReason).toBe('length')
  })

  test('a model that says nothing fit to be spoken is an error worth another try', async () => {
    await expect(write(() => '# Bees\n')).rejects.toMatchObject({
      kind: 'unavailable',
      code: 'nothing_written',
    })
  })

  test('an abort ends it between two words', async () => {
    const abort = new AbortController()
    const model = new ScriptedModel(babble)
    const writing = writeText(model, conversation, input, {
      signal: abort.signal,
      onPiece: () => abort.abort(),
    })
    await expect(writing).rejects.toThrow(/abort/i)
  })
})
