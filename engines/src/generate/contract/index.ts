import { setTimeout as wait } from 'node:timers/promises'
import type { TextEngine, TextGenerationInput, WrittenSentence } from '@mega-pipeline/pipeline'
import { defaultPromptTemplate, renderPromptTemplate } from '@mega-pipeline/pipeline'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { childProcessorSeconds } from '../../transcribe/contract/child-processor-time.js'
import { countWords } from '../write/words.js'
import { describeChat } from './describe-chat.js'

const spoken =
  'Um, how to fix a flat tyre. You take off the wheel, find the hole in the tube, put on a patch and pump it up.'
const input: TextGenerationInput = {
  prompt: renderPromptTemplate(defaultPromptTemplate, {
    prompt: spoken,
    words: 60,
    tone: 'plain',
    language: 'en',
  }),
  language: 'en',
  words: 60,
  seed: 1,
  temperature: 0.4,
  written: [],
}

const wordsOf = (sentences: readonly WrittenSentence[]): number =>
  sentences.reduce((sum, { text }) => sum + countWords(text), 0)

/** What every text engine promises; run it for each. */
export function describeTextEngine(name: string, open: () => Promise<TextEngine>): void {
  describe(`the text engine ${name}`, { timeout: 300_000 }, () => {
    let engine: TextEngine
    const write = (changes: Partial<TextGenerationInput>, onPiece?: (piece: WrittenSentence) => void) =>
      engine.run(
        { ...input, ...changes },
        {
          signal: new AbortController().signal,
          ...(onPiece ? { onPiece } : {}),
        },
      )

    beforeAll(async () => {
      engine = await open()
      await engine.load()
    }, 300_000)
    afterAll(() => engine.close())

    test.each([30, 120])('keeps to a length of %i words and ends on full sentences', async (words) => {
      const { sentences, finishReason } = await write({ words })
      expect(wordsOf(sentences)).toBeGreaterThanOrEqual(words * 0.8)
      expect(wordsOf(sentences)).toBeLessThanOrEqual(words * 1.2)
      expect(finishReason).toBe('stop')
      for (const { text } of sentences) {
        expect(text).toMatch(/[.!?…]["'”’»]*$/)
        expect(text).not.toMatch(/[*#_`<>[\]()\n]|^[-•\d]+[.)]?\s/)
      }
    })

    test('streams its sentences in order, and the same seed gives the same text', async () => {
      const pieces: WrittenSentence[] = []
      const first = await write({}, (piece) => pieces.push(piece))
      expect(pieces).toEqual(first.sentences)
      expect(first.sentences[0]?.startsParagraph).toBe(true)
      expect((await write({})).sentences).toEqual(first.sentences)
    })

    test('goes on from what is written, and does not give it again', async () => {
      const whole = await write({})
      const written = whole.sentences.slice(0, 2)
      const pieces: WrittenSentence[] = []
      const rest = await write({ written }, (piece) => pieces.push(piece))
      expect(rest.sentences.slice(0, 2)).toEqual(written)
      expect(pieces).toEqual(rest.sentences.slice(2))
      expect(wordsOf(rest.sentences)).toBeGreaterThanOrEqual(48)
      expect(wordsOf(rest.sentences)).toBeLessThanOrEqual(72)
    })

    test('an abort really stops the computation, and the next text can be written', async () => {
      const abort = new AbortController()
      const writing = engine.run(
        { ...input, words: 600 },
        { signal: abort.signal, onPiece: () => abort.abort() },
      )
      await expect(writing).rejects.toThrow(/abort/i)
      await wait(500)
      const before = childProcessorSeconds()
      await wait(1500)
      expect(childProcessorSeconds() - before).toBeLessThan(0.3)
      expect(wordsOf((await write({ words: 30 })).sentences)).toBeGreaterThanOrEqual(24)
    })

    test('an empty prompt is refused', async () => {
      await expect(write({ prompt: ' \n' })).rejects.toMatchObject({ kind: 'invalid_input' })
    })

    describeChat(() => engine)
  })
}
