import { expect, test } from 'vitest'
import { readStream, writeStream } from '../../apertium/stream.js'
import { coreOf, type EnglishWord } from '../english-lexicon.js'
import { frenchRules } from './french-rules.js'

/** French readings, each with the place of its English word, through all rules. */
function mend(english: string, readings: string): string {
  const words: EnglishWord[] = english.split(' ').map((text) => ({ text, core: coreOf(text), readings: [] }))
  const stream = readings
    .replaceAll(/(\S+?)@(\d+)/g, '[[t:s:$2]]^$1$')
    .replaceAll(/(?<=^| )([^ [^]+<[^ ]+)(?= |$)/g, '^$1$')
  return writeStream(frenchRules(readStream(stream), words))
    .replaceAll(/\[\[[^\]]*\]\]/g, '')
    .replaceAll(/\^([^$]*)\$/g, (_, reading: string) => reading.replace(/<.*$/, ''))
    .replaceAll(/ +/g, ' ')
    .trim()
}

test.each([
  [
    'a plural subject gets its article',
    'Farmers say',
    'Agriculteur<n><m><pl>@0 dire<vblex><pri><p3><pl>@1',
    'Le agriculteur dire',
  ],
  [
    'a plural object gets its article',
    'They have problems',
    'avoir<vblex><pri><p3><pl>@1 problème<n><m><pl>@2',
    'il avoir de le problème',
  ],
  [
    '"y a" gets its subject',
    'three years ago',
    'Y<prn><pro><adv>@2 avoir<vblex><pri><p3><sg>@2 trois<num>@0',
    'Il y avoir trois',
  ],
  ['on is sur', 'on the table', 'dans<pr>@0 le<det><def><f><sg>@1 table<n><f><sg>@2', 'sur le table'],
  ['a year takes en', 'in 1950', 'dans<pr>@0 1950<num>@1', 'en 1950'],
  [
    'a country takes en without article',
    'in Iraq',
    'dans<pr>@0 le<det><def><m><sg>@1 Irak<np><top><m><sg>@1',
    'en Irak',
  ],
  ['to is à', 'to the north', 'pour<pr>@0 le<det><def><m><sg>@1 nord<n><m><sg>@2', 'à le nord'],
  ['a day of the week has no article', 'On Monday', 'Le<det><def><m><sg>@0 lundi<n><m><sg>@1', 'Lundi'],
  ['their is leur', 'their book', 'son<det><pos><m><sg>@0 livre<n><m><sg>@1', 'leur livre'],
  [
    'no second subject after and',
    'He came and left',
    'et<cnjcoo>@2 il<prn><tn><p3><m><sg>@3 partir<vblex><pri><p3><sg>@3',
    'et partir',
  ],
  [
    'a subject that English has stays',
    'He came and she left',
    'et<cnjcoo>@2 il<prn><tn><p3><f><sg>@3 partir<vblex><pri><p3><sg>@4',
    'et il partir',
  ],
  ['a first person is never without pronoun', 'We know', 'savoir<vblex><pri><p1><pl>@1', 'nous savoir'],
  [
    'adverbs follow the verb',
    'Ann also wrote',
    'Ann<np><ant><f><sg>@0 aussi<adv>@1 écrire<vblex><ifi><p3><sg>@2',
    'Ann écrire aussi',
  ],
  [
    'a superlative repeats the article',
    'the strongest storm',
    'tempête<n><f><sg>@2 plus<adv>@1 fort<adj><f><sg>@1',
    'tempête le plus fort',
  ],
  [
    'to manage is réussir à',
    'managed to go',
    'obtenir<vblex><pp><m><sg>@0 aller<vblex><inf>@2',
    'réussir à aller',
  ],
  [
    'to become is devenir',
    'it became famous',
    'se<prn><pro><ref>@1 être<vbser><pri><p3><sg>@1 faire<vblex><pp><m><sg>@1',
    'il être devenir',
  ],
])('%s', (_, english, readings, expected) => {
  expect(mend(english, readings)).toBe(expected)
})

test('what is right stays as it is', () => {
  const readings = 'Le<det><def><m><sg>@0 chat<n><m><sg>@1 dormir<vblex><pri><p3><sg>@2'
  expect(mend('The cat sleeps', readings)).toBe('Le chat dormir')
})
