import { partFunctionWords } from './part-function-words.js'

/**
 * From eSpeak NG's IPA to the alphabet that Kokoro was trained on, which is the one of its own
 * grapheme-to-phoneme library: https://github.com/hexgrad/misaki (EN_PHONES.md and espeak.py).
 * Diphthongs and affricates are one symbol each there.
 */
const affricatesAndDiphthongs: readonly Replacement[] = [
  ['aɪ', 'I'],
  ['aʊ', 'W'],
  ['dz', 'ʣ'],
  ['dʒ', 'ʤ'],
  ['eɪ', 'A'],
  ['oʊ', 'O'],
  ['əʊ', 'Q'],
  ['ts', 'ʦ'],
  ['tʃ', 'ʧ'],
  ['ɔɪ', 'Y'],
]

/** English is written with fewer symbols: no length but in British long vowels, `əɹ` for `ɚ`, `ɜɹ` for `ɜː`. */
const english: readonly Replacement[] = [
  ...affricatesAndDiphthongs,
  ['əl', 'ᵊl'],
  ['n̩', 'ᵊn'],
  ['ɚ', 'əɹ'],
  ['r', 'ɹ'],
  ['x', 'k'],
  ['ç', 'k'],
  ['ɬ', 'l'],
  ['ʔ', 't'],
  ['ʲ', ''],
  ['\u0303', ''],
]
const american: readonly Replacement[] = [
  ...english,
  ['ɜːɹ', 'ɜɹ'],
  ['ɜː', 'ɜɹ'],
  ['ɪə', 'iə'],
  ['ɾ', 'T'],
  ['ː', ''],
]
const british: readonly Replacement[] = [...english, ['eə', 'ɛː'], ['iə', 'ɪə']]

type Replacement = readonly [from: string, to: string]

/** `espeakPhonemes` as the eSpeak program gives them: sounds parted by `_`, words and clauses by white space. */
export function toKokoroAlphabet(espeakPhonemes: string, espeakLanguage: string): string {
  const replacements = replacementsFor(espeakLanguage)
  const phonemes = withoutLanguageMarks(espeakPhonemes)
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map((word) =>
      word
        .split('_')
        .map((sound) => replaceAll(sound, replacements))
        .join(''),
    )
    .join(' ')
  // A linking r is written a second time where the vowel already ends in one.
  return espeakLanguage.startsWith('en') ? partFunctionWords(phonemes.replaceAll('ɹɹ', 'ɹ')) : phonemes
}

function replacementsFor(espeakLanguage: string): readonly Replacement[] {
  if (espeakLanguage === 'en-us') return american
  if (espeakLanguage.startsWith('en')) return british
  return affricatesAndDiphthongs
}

function replaceAll(sound: string, replacements: readonly Replacement[]): string {
  return replacements.reduce((text, [from, to]) => text.replaceAll(from, to), sound.replaceAll('-', ''))
}

/** eSpeak NG marks words that it reads by another language's rules: `(en)weekend(fr)`. */
function withoutLanguageMarks(phonemes: string): string {
  return phonemes.replace(/\([a-z-]+\)/gu, '')
}
