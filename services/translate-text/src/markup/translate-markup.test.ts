import { escapeText } from 'entities'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { TranslateSentence } from '../text/translate-sentence.js'
import { htmlItems } from './html-items.js'
import { translateMarkup } from './translate-markup.js'

/** Stands in for an engine: says what it is told to, word by word, with the alignment. */
function engineThatSays(
  answers: Readonly<Record<string, readonly [string, ...number[]][]>>,
): TranslateSentence {
  return async (sentence) => {
    const words = (answers[sentence] ?? []).map(([text, ...sources]) => ({ text, sources }))
    return { text: words.map(({ text }) => text).join(' '), words }
  }
}

/** Stands in for an engine that knows no alignment. */
const shouting: TranslateSentence = async (sentence) => ({ text: sentence.toUpperCase() })

function translate(html: string, engine: TranslateSentence = shouting): Promise<string> {
  return translateMarkup(htmlItems(html), { language: 'en', translate: engine, escape: escapeText })
}

test('only text is translated: tags, attributes, comments and entities stay as they are', async () => {
  await expect(
    translate(
      '<p class=a title="hello">Fish &amp; chips.</p>\n<!-- note --><p>42 &copy;</p><script>var word</script>',
    ),
  ).resolves.toBe(
    '<p class=a title="hello">FISH &amp; CHIPS.</p>\n<!-- note --><p>42 &copy;</p><script>var word</script>',
  )
})

test('an element goes around the words that translate its content', async () => {
  const engine = engineThatSays({
    'I have a red car.': [
      ['J’ai', 0, 1],
      ['une', 2],
      ['voiture', 4],
      ['rouge.', 3],
    ],
  })
  await expect(translate('<p>I have a <b>red</b> car.</p>', engine)).resolves.toBe(
    '<p>J’ai une voiture <b>rouge</b>.</p>',
  )
  await expect(translate('I have a red <a href="/c">car</a>.', engine)).resolves.toBe(
    'J’ai une <a href="/c">voiture</a> rouge.',
  )
  await expect(translate('I have <i>a <b>red</b> car</i>.', engine)).resolves.toBe(
    'J’ai <i>une voiture <b>rouge</b></i>.',
  )
})

test('without alignment, the content is translated by itself and looked for', async () => {
  const answers: Readonly<Record<string, string>> = {
    'I have a red car.': 'J’ai une voiture rouge.',
    red: 'Rouge',
    'red car': 'auto rouge',
  }
  const engine: TranslateSentence = async (sentence) => ({ text: answers[sentence] ?? '' })
  await expect(translate('<p>I have a <b>red</b> car.</p>', engine)).resolves.toBe(
    '<p>J’ai une voiture <b>rouge</b>.</p>',
  )
  await expect(translate('I have a <i><b>red</b> car</i>.', engine)).resolves.toBe(
    'J’ai une <i>voiture <b>rouge</b></i>.',
  )
})

test('where that finds nothing, the words are taken to have kept their places', async () => {
  await expect(translate('One <b>two</b> three <i>four</i>.')).resolves.toBe(
    'ONE <b>TWO</b> THREE <i>FOUR</i>.',
  )
})

test('a sentence is translated whole, whatever tags stand in it; an element may reach over sentences', async () => {
  const asked: string[] = []
  const listening: TranslateSentence = async (sentence) => {
    asked.push(sentence)
    return shouting(sentence)
  }
  await expect(translate('<b>One cat. Two</b> dogs.<br>Three', listening)).resolves.toBe(
    '<b>ONE CAT. TWO</b> DOGS.<br>THREE',
  )
  // `Two` is asked for by itself, to be found again.
  expect(asked).toEqual(['One cat.', 'Two dogs.', 'Two', 'Three'])
})

test('code is part of the sentence, and not translated', async () => {
  const engine = engineThatSays({
    'Run npm.js now!': [
      ['Lancez', 0],
      ['npm.js', 1],
      ['maintenant !', 2],
    ],
  })
  await expect(translate('Run <code>npm.js</code> now!', engine)).resolves.toBe(
    'Lancez <code>npm.js</code> maintenant !',
  )
  await expect(translate('<code>only code</code>')).resolves.toBe('<code>only code</code>')
})

test('every tag comes out once, in order, when words keep their places', async () => {
  const part = fc.constantFrom(
    '<b>',
    '</b>',
    '<i>',
    '</i>',
    '<p>',
    '</p>',
    'word ',
    'word',
    '. ',
    ' ',
    '&amp;',
    '<br>',
    '<img>',
    ' <code>a. b</code> ',
    '! New',
  )
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 14 }), async (parts) => {
      // Of the same words twice, each may take the place of the other.
      fc.pre(parts.filter((one) => one.includes('<code>')).length <= 1)
      const html = parts.join('')
      const tags = (text: string): string[] => text.match(/<[^>]*>/g) ?? []
      expect(tags(await translate(html)).toSorted()).toEqual(tags(html).toSorted())
      expect((await translate(html)).toLowerCase().replaceAll(/<[^>]*>|\s/g, '')).toBe(
        html.toLowerCase().replaceAll(/<[^>]*>|\s/g, ''),
      )
    }),
    { numRuns: 500 },
  )
})

test.each([
  ['tags nested deep', `${'<b>'.repeat(20_000)}hello world`],
  ['ends of nothing', `hello ${'</b>'.repeat(20_000)}world`],
  ['tags in a row', `hello ${'<i></i>'.repeat(10_000)}world`],
  ['many short sentences', 'Ab. &amp; '.repeat(10_000)],
  ['nothing but initials', 'A. '.repeat(30_000)],
  ['tags that do not end', `<code>${'<a '.repeat(30_000)}`],
])('%s are no trouble', async (_, html) => {
  const letters = (text: string): string =>
    text.toLowerCase().replaceAll(/\s/g, '').split('').toSorted().join('')
  expect(letters(await translate(html))).toBe(letters(html))
})
