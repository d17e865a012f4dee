import { expect, test } from 'vitest'
import { readStream, writeStream } from '../../apertium/stream.js'
import { coreOf, type EnglishWord } from '../english-lexicon.js'
import { frenchRules } from './french-rules.js'

/** French readings, each with the place of its English word, through all rules; `_` is a space in a lemma. */
function mend(english: string, readings: string): string {
  const words: EnglishWord[] = english.split(' ').map((text) => ({ text, core: coreOf(text), readings: [] }))
  const stream = readings
    .replaceAll(/(\S+?)@(\d+)/g, '[[t:s:$2]]^$1$')
    .replaceAll(/(?<=^| )([^ [^]+<[^ ]+)(?= |$)/g, '^$1$')
    .replaceAll('_', ' ')
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
  [
    'a past is no going',
    'I planted',
    'Je<prn><tn><p1><mf><sg>@0 aller<vblex><pri><p1><sg>@1 planter<vblex><inf>@1',
    'Je avoir planter',
  ],
  [
    'never stands after the verb, with ne',
    'I have never been',
    'Je<prn><tn><p1><mf><sg>@0 jamais<adv>@2 avoir<vbhaver><pri><p1><sg>@1 être<vblex><pp><mf><sp>@3',
    'Je ne avoir jamais être',
  ],
  [
    'nobody has ne',
    'nobody slept',
    'personne<prn><tn><mf><sg>@0 avoir<vbhaver><pri><p3><sg>@1 dormir<vblex><pp><m><sg>@1',
    'personne ne avoir dormir',
  ],
  [
    'a verb brings its preposition',
    'forget to buy',
    'oublier<vblex><inf>@0 acheter<vblex><inf>@2',
    'oublier de acheter',
  ],
  [
    'a verb without preposition',
    'go to work',
    'aller<vblex><inf>@0 à<pr>@1 travailler<vblex><inf>@2',
    'aller travailler',
  ],
  [
    'to wait for is attendre',
    'waiting for a fish',
    'attendre<vblex><ger>@0 par<pr>@1 un<det><ind><m><sg>@2 poisson<n><m><sg>@3',
    'attendre un poisson',
  ],
  [
    'to need is avoir besoin',
    'needs help',
    'préciser<vblex><pri><p3><sg>@0 de<pr>@0 aide<n><f><sg>@1',
    'avoir besoin de aide',
  ],
  ['too hot is trop', 'too hot', 'très<preadv>@0 chaud<adj><m><sg>@1', 'trop chaud'],
  ['too at the end is aussi', 'apples too', 'trop<adv>@1', 'aussi'],
  [
    'to like is aimer',
    'I would like to go',
    'me<prn><pro><p1><mf><sg>@0 plaire<vblex><cni><p3><sg>@2 aller<vblex><inf>@4',
    'je aimer aller',
  ],
  [
    'next week',
    'the next week',
    'le<det><def><f><sg>@0 prochain<adj><f><sg>@1 semaine<n><f><sg>@2',
    'le semaine prochain',
  ],
  [
    'at nine is à neuf heures',
    'at nine',
    'à<pr>@0 le<det><def><mf><pl>@0 neuf<num><mf><sp>@1',
    'à neuf heure',
  ],
  [
    'for ten years is depuis',
    'for ten years',
    'il_y_a<vblex><pri><p3><sg>@0 dix<num><mf><sp>@1',
    'depuis dix',
  ],
  ['home is à la maison', 'going home', 'pour<pr>@0 maison<n><f><sg>@1', 'à le maison'],
  ['a month has no article', 'In July', 'Le<det><def><m><sg>@0 juillet<n><m><sg>@1', 'En juillet'],
  [
    'some of each',
    'We made soup and eggs',
    'faire<vblex><inf>@1 soupe<n><f><sg>@2 et<cnjcoo>@3 œuf<n><m><pl>@4',
    'faire de le soupe et de le œuf',
  ],
])('%s', (_, english, readings, expected) => {
  expect(mend(english, readings)).toBe(expected)
})

/** The tags of the last word, which no lemma shows. */
function lastTags(english: string, readings: string): string {
  const words: EnglishWord[] = english.split(' ').map((text) => ({ text, core: coreOf(text), readings: [] }))
  const stream = readings.replaceAll(/(\S+?)@(\d+)/g, '[[t:s:$2]]^$1$')
  return /<[^^]*>(?=\$$)/.exec(writeStream(frenchRules(readStream(stream), words)))?.[0] ?? ''
}

test('what follows être agrees with the subject before it', () => {
  const readings =
    'Le<det><def><f><sg>@0 maison<n><f><sg>@1 de<pr>@2 Lee<np><ant><m><sg>@3 être<vbser><pri><p3><sg>@4 grand<adj><m><sg>@5'
  expect(lastTags('The house of Lee is big', readings)).toBe('<adj><f><sg>')
})

test('vous has its own person', () => {
  expect(lastTags('You can', 'Vous<prn><tn><p2><mf><pl>@0 pouvoir<vbmod><pri><p3><sg>@1')).toBe(
    '<vbmod><pri><p2><pl>',
  )
})

test('what is right stays as it is', () => {
  const readings = 'Le<det><def><m><sg>@0 chat<n><m><sg>@1 dormir<vblex><pri><p3><sg>@2'
  expect(mend('The cat sleeps', readings)).toBe('Le chat dormir')
})
