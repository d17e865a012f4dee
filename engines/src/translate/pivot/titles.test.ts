import { expect, test } from 'vitest'
import { coreOf } from './english-lexicon.js'
import { NameKeeper } from './name-keeper.js'
import { keepTitles } from './titles.js'

/** Portuguese words, each with the place of its English word, after titles are kept and restored. */
function titled(english: string, portuguese: string, to: string): string {
  const keeper = new NameKeeper()
  const words = portuguese.split(' ').map((word) => {
    const [text = '', place = ''] = word.split('@')
    return { text, sources: [Number(place)] }
  })
  const source = english.split(' ').map((text) => ({ text, core: coreOf(text), readings: [] }))
  return keepTitles(words, { english: source, keeper, to })
    .map(({ text }) => keeper.restore(text))
    .join(' ')
}

test.each([
  ['Mr. John came', 'O@0 Sr.@0 John@1 veio@2', 'fr', 'O M. John veio'],
  ['Mr. Smith came', 'O@0 senhor@0 deputado@0 Smith@1 veio@2', 'fr', 'O M. Smith veio'],
  ['Mr. and Mrs. Lee', 'Sr.@0 e@1 Sra.@2 Lee@3', 'fr', 'M. e Mme Lee'],
  ['Dr. Lee and Doctor Brown', 'a@0 Dra.@0 Lee@1 e@2 o@3 Doutor@3 Brown@4', 'fr', 'a Dre Lee e o Dr Brown'],
  ['Ms. Garcia and Miss Taylor', 'Sra.@0 Garcia@1 e@2 Miss@3 Taylor@4', 'fr', 'Mme Garcia e Mlle Taylor'],
  ['Prof. Weber came', 'A@0 Profa@0 Weber@1 veio@2', 'es', 'A profesora Weber veio'],
  ['Mrs. Lee came', 'Sra.@0 Lee@1 veio@2', 'it', 'Signora Lee veio'],
])('%s: %s in %s', (english, portuguese, to, expected) => {
  expect(titled(english, portuguese, to)).toBe(expected)
})

test('a word that is no title before a name stays', () => {
  expect(titled('the doctor came', 'o@0 doutor@1 veio@2', 'fr')).toBe('o doutor veio')
})
