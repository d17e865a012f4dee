import { afterAll, expect, test } from 'vitest'
import { knownPhonemes } from '../kokoro/kokoro-vocabulary.js'
import { Phonemizer } from './phonemizer.js'

const phonemizer = new Phonemizer()
afterAll(() => phonemizer.close())

test('English, with its punctuation', async () => {
  expect(await phonemizer.toPhonemes('Hello, world! The fire is in the house.', 'en-us')).toBe(
    'həlˈO, wˈɜɹld! ðə fˈIəɹ ɪz ɪn ðə hˈWs.',
  )
})

test('the word "I" is stressed, for Kokoro swallows it else', async () => {
  expect(await phonemizer.toPhonemes('I would.', 'en-us')).toBe('ˌI wˈʊd.')
})

/** Liaisons, silent endings, nasal vowels, numbers: what letter-by-letter rules get wrong. */
test.each([
  ['les enfants', 'lez ɑ̃fˈɑ̃'],
  ['ils mangent', 'il mˈɑ̃ʒ'],
  ['un bon vin blanc', 'œ̃ bˈɔ̃ vˈɛ̃ blˈɑ̃'],
  ['Monsieur', 'məsjˈø'],
  ['les poules du couvent couvent', 'le pˈul dy kuvˈɑ̃ kˈuv'],
  ['dix amis', 'dˈiz amˈi'],
  ['la femme', 'la fˈam'],
  ['mon fils', 'mɔ̃ fˈis'],
  ['des oignons', 'dez onjˈɔ̃'],
  ["aujourd'hui", 'oʒuʁdyˈi'],
])('French: %s', async (text, phonemes) => {
  expect(await phonemizer.toPhonemes(text, 'fr-fr')).toBe(phonemes)
})

test.each([
  ['en-us', 'The quick brown fox jumps over the lazy dog near the button, judge.'],
  ['en-gb', 'The quick brown fox jumps over the lazy dog near the button, judge.'],
  ['fr-fr', 'Portez ce vieux whisky au juge blond qui fume, un brin songeur.'],
  ['es', 'El veloz murciélago hindú comía feliz cardillo y kiwi, ¿qué tal?'],
  ['it', 'Quel vituperabile xenofobo zelante assaggia il whisky, gli gnomi.'],
  ['pt-br', 'À noite, vovô Kowalsky vê o ímã cair no pé do pinguim queixoso.'],
  ['hi', 'नमस्ते दुनिया, आप कैसे हैं?'],
])('Kokoro knows nearly every symbol of %s', async (language, text) => {
  const phonemes = await phonemizer.toPhonemes(text, language)
  const unknown = phonemes.length - knownPhonemes(phonemes).length
  expect(phonemes.length).toBeGreaterThan(20)
  expect(unknown / phonemes.length).toBeLessThan(0.03)
})

test('many texts at once come back in their order', async () => {
  const words = ['one', 'two', 'three', 'four', 'five']
  const together = await Promise.all(words.map((word) => phonemizer.toPhonemes(word, 'en-us')))
  expect(together).toEqual(['wˈʌn', 'tˈu', 'θɹˈi', 'fˈɔɹ', 'fˈIv'])
})

test('a program that died is started again', async () => {
  const other = new Phonemizer()
  await other.toPhonemes('one', 'en-us')
  other.close()
  await expect(other.toPhonemes('two', 'en-us')).rejects.toMatchObject({ code: 'phonemizer_died' })
  await expect(other.toPhonemes('two', 'en-us')).resolves.toBe('tˈu')
  other.close()
})
