import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TranslationTier } from '../translation-tier.js'

const sentences = [
  'The old woman lives in a small house near the river.',
  'My brother bought three red apples at the market yesterday.',
  'We will travel to Canada next summer with our children.',
]

const oddInputs = {
  nothing: '',
  'only spaces': '   ',
  'signs of stream formats': '^$[]{}/\\@<> [[t:s:1]]x[[/]] *a #b ~c +d [<b>] &amp;',
  'a zero byte': 'The cat\0 sleeps.',
  'a line break': 'The cat\nsleeps.',
  'a very long sentence': `The cat sees ${'the dog and '.repeat(400)}the bird.`,
  emoji: 'I love it 😀👍🏽',
  'right-to-left text': 'שלום my friend',
  'a lone backslash': '\\',
  'half a surrogate pair': 'a \uD83D b',
}

/** What every tier must do, on the real engine. `to` is a language that the tier has from English. */
export function describeTranslationEngine(
  name: string,
  to: string,
  open: () => Promise<TranslationTier>,
): void {
  describe(`the translation engine ${name}`, () => {
    let tier: TranslationTier
    const signal = new AbortController().signal
    const translate = async (text: string): Promise<string> =>
      (await tier.run({ text, from: 'en', to }, { signal })).text

    beforeAll(async () => {
      tier = await open()
      await tier.load()
    })
    afterAll(() => tier.close())

    test('translates, and says who it was', async () => {
      const translation = await tier.run({ text: sentences[0] ?? '', from: 'en', to }, { signal })
      expect(translation.text).not.toBe('')
      expect(translation.text).not.toBe(sentences[0])
      expect(translation.engine).not.toBe('')
    })

    test('describes itself', () => {
      const { description } = tier
      expect(description).toMatchObject({ stage: 'translate', languages: ['en'] })
      expect(description.pairs).toContainEqual({ from: 'en', to })
      expect(description.licence).not.toBe('')
    })

    test('gives the same translation every time, in the order asked, however many are asked at once', async () => {
      const alone: string[] = []
      for (const sentence of sentences) alone.push(await translate(sentence))
      const many = [...sentences, ...sentences, ...sentences]
      await expect(Promise.all(many.map(translate))).resolves.toEqual([...alone, ...alone, ...alone])
    })

    test.each(Object.entries(oddInputs))('survives %s', async (_, text) => {
      await expect(translate(text)).resolves.toBeTypeOf('string')
      const after = await translate(sentences[0] ?? '')
      expect(after).toMatch(/\p{L}/u)
    })

    test('keeps numbers', async () => {
      expect(await translate('In 1987 there were 452 houses.')).toMatch(/1987.*452/)
    })

    test('an abort stops the work, and the next sentence is translated again', async () => {
      const abort = new AbortController()
      const long = translateLong(tier, to, abort.signal)
      setTimeout(() => abort.abort(), 30)
      await expect(long).rejects.toThrow(/abort/i)
      expect(await translate(sentences[1] ?? '')).toMatch(/\p{L}/u)
    })

    test('a language that it does not have is refused', async () => {
      const asked = tier.run({ text: 'The cat.', from: 'en', to: 'xx' }, { signal })
      await expect(asked).rejects.toMatchObject({
        kind: 'invalid_input',
        code: 'language_pair_not_supported',
      })
    })
  })
}

async function translateLong(tier: TranslationTier, to: string, signal: AbortSignal): Promise<unknown> {
  const text = `The teacher says that ${'the farmer thinks that the singer knows that '.repeat(300)}it rains.`
  return tier.run({ text, from: 'en', to }, { signal })
}
