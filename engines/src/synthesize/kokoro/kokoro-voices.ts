import type { Language, Voice } from '@mega-pipeline/pipeline'

export interface Accent {
  readonly language: Language
  /** Name of the eSpeak NG voice whose phonemes Kokoro was trained on for it. */
  readonly espeakLanguage: string
  /** Names of the voices, parted by spaces. */
  readonly female: string
  readonly male: string
}

/**
 * By the first letter of a voice's id. The better voices of each accent come first, after the grades on
 * https://huggingface.co/hexgrad/Kokoro-82M (VOICES.md). Kokoro's Japanese (j) and Mandarin (z) voices are left
 * out: eSpeak NG does not read kanji, and its Mandarin phonemes are not the ones that Kokoro was trained on.
 */
const accents: Record<string, Accent> = {
  a: {
    language: 'en-us',
    espeakLanguage: 'en-us',
    female: 'heart bella nicole aoede kore sarah alloy nova sky jessica river',
    male: 'fenrir michael puck echo eric liam onyx santa adam',
  },
  b: {
    language: 'en-gb',
    espeakLanguage: 'en-gb',
    female: 'emma isabella alice lily',
    male: 'fable george lewis daniel',
  },
  e: { language: 'es', espeakLanguage: 'es', female: 'dora', male: 'alex santa' },
  f: { language: 'fr', espeakLanguage: 'fr-fr', female: 'siwis', male: '' },
  h: { language: 'hi', espeakLanguage: 'hi', female: 'alpha beta', male: 'omega psi' },
  i: { language: 'it', espeakLanguage: 'it', female: 'sara', male: 'nicola' },
  p: { language: 'pt-br', espeakLanguage: 'pt-br', female: 'dora', male: 'alex santa' },
}

/** Every voice of Kokoro whose language's phonemes can be had; the first one of a language is the best one. */
export const kokoroVoices: readonly Voice[] = Object.entries(accents).flatMap(
  ([letter, { language, female, male }]) => [
    ...voicesOf(`${letter}f`, female, language, 'female'),
    ...voicesOf(`${letter}m`, male, language, 'male'),
  ],
)

/** How a voice of {@link kokoroVoices} speaks: which rules make its text speakable, and who gives its phonemes. */
export function accentOf(voiceId: string): Accent {
  const accent = accents[voiceId.charAt(0)]
  if (!accent) throw new RangeError(`No accent is known for the voice ${voiceId}.`)
  return accent
}

function voicesOf(prefix: string, names: string, language: Language, gender: Voice['gender']): Voice[] {
  return names
    .split(' ')
    .filter((name) => name !== '')
    .map((name) => ({
      id: `${prefix}_${name}`,
      name: name.charAt(0).toUpperCase() + name.slice(1),
      language,
      gender,
    }))
}
